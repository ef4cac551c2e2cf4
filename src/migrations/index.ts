import * as initial from './20261122_212830_initial'
import * as ledger from './20261122_220000_ledger'

/** Every migration, oldest first. */
export const migrations = [
  { up: initial.up, down: initial.down, name: '20261122_212830_initial' },
  { up: ledger.up, down: ledger.down, name: '20261122_220000_ledger' },
]
