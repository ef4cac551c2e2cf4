import { businessTime, REAL_TIME, type Clock } from '@/rules/system/moveClock'

type State = { machine: number; business: Clock }

/** Shared by all copies of this module: Next bundles the admin in several parts. */
const KEY = Symbol.for('sahil.clock')
const holder = globalThis as unknown as Record<symbol, State | undefined>
const state = (holder[KEY] ??= { machine: 0, business: REAL_TIME })

/** The present of the business as a UTC instant; in the demo it can be moved and held. */
export const now = (): Date =>
  new Date(businessTime({ clock: state.business, real: realNow().getTime() }))

/**
 * The present of the machine as a UTC instant, whatever the demo's clock says: for sessions, tokens, rate
 * limits, idempotency and leases.
 */
export const realNow = (): Date => new Date(Date.now() + state.machine)

/** Sets the business time beside the real one; kit/businessClock keeps it. */
export const setBusinessClock = (clock: Clock): void => {
  state.business = clock
}

/** True while business time is not real time. */
export const isClockMoved = (): boolean =>
  state.business.shift !== 0 || state.business.heldAt !== null

/** Moves the machine's clock, and so both times, by so many milliseconds; for tests. */
export const shiftClock = (milliseconds: number): void => {
  state.machine = milliseconds
}
