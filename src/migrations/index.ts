import * as initial from './20261122_221800_initial'
import * as ledger from './20261122_230000_ledger'

/** Every migration, oldest first. */
export const migrations = [
  { up: initial.up, down: initial.down, name: '20261122_221800_initial' },
  { up: ledger.up, down: ledger.down, name: '20261122_230000_ledger' },
]
