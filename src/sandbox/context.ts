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

/**
 * Unix seconds of the gateway's clock: it goes with the product's, so that both books keep the same days
 * when the demo's clock is moved.
 */
export const unixNow = ({ options }: SandboxContext): number =>
  Math.floor((options.clock?.present().getTime() ?? Date.now()) / 1000)
