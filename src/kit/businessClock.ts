import type { Payload } from 'payload'
import { REAL_TIME, type Clock } from '@/rules/system/moveClock'
import { setBusinessClock } from './clock'
import { isDemo, isNext } from './env'
import { onSignal, startSignals } from './signals'
import { hotQuery } from './sql'

/** Told after this process has taken over the demo's clock; `moves` counts how often it was moved. */
type Listener = (moves: number) => void

const listeners = new Set<Listener>()
let seen = -1

/**
 * Takes the demo's business time over, now and whenever it is moved, and tells the mover so. Production
 * never asks: there business time is real time, whatever a row says.
 */
export const followClock = async (payload: Payload): Promise<void> => {
  if (!isDemo()) return
  onSignal('clock', () => {
    void takeOver(payload).catch((err: unknown) =>
      payload.logger.warn({ err }, 'the clock of the demo could not be read'),
    )
  })
  await readClock(payload)
  if (isNext()) await startSignals()
}

/** Reads the demo's business time, once. @returns how often it was moved */
export const readClock = async (payload: Payload): Promise<number> => {
  if (!isDemo()) return 0
  const [row] = await hotQuery<ClockRow>(payload, READ)
  const moves = Number(row?.moves ?? 0)
  // Two reads may come back in the wrong order.
  if (moves < seen) return seen
  seen = moves
  setBusinessClock(row ? clockOf(row) : REAL_TIME)
  return moves
}

async function takeOver(payload: Payload): Promise<void> {
  const before = seen
  const moves = await readClock(payload)
  await hotQuery(payload, { ...ANSWER, values: [`${moves}:${process.pid}`] })
  if (moves > before) for (const each of listeners) each(moves)
}

/** Calls `listener` after each later move of the clock. */
export const onClockMoved = (listener: Listener): void => {
  listeners.add(listener)
}

type ClockRow = { shift: string; held: string | null; moves: string }

const READ = {
  name: 'read-clock',
  text: 'select shift_ms as shift, held_ms as held, moves from demo_clock',
  values: [],
}
const ANSWER = { name: 'tell-clock', text: "select pg_notify('sahil_clock', $1)" }

const clockOf = ({ shift, held }: ClockRow): Clock => ({
  shift: Number(shift),
  heldAt: held === null ? null : Number(held),
})
