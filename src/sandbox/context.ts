import type { Faults } from './faults'
import type { FilledOptions } from './options'
import type { Outbox } from './outbox'
import type { SandboxState } from './state'

/** What every stand-in shares. */
export type SandboxContext = {
  options: FilledOptions
  state: SandboxState
  outbox: Outbox
  faults: Faults
  /** To be called after every change: saves the state and wakes the open pages. */
  changed: () => void
  /** A timer that ends with the sandbox. */
  later: (milliseconds: number, run: () => void | Promise<void>) => void
}

/** Unix seconds, as both vendors' APIs count. */
export const unixNow = (): number => Math.floor(Date.now() / 1000)
