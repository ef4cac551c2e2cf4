import type { SandboxContext } from './context'
import { json, jsonBody, type Exchange, type Reply, type Route } from './http/exchange'
import type { ClockMove } from './options'

const MOST_DAYS = 3650
const EARLIEST = Date.parse('2020-01-01T00:00:00Z')
const LATEST = Date.parse('2100-01-01T00:00:00Z')
/** An instant says its zone; a date alone begins in UTC. */
const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/

/** The business time of the product, where a product stands behind the sandbox. */
export const clockRoutes = (context: SandboxContext): Route[] =>
  context.options.clock
    ? [
        ['GET', /^\/clock$/, () => show(context)],
        ['POST', /^\/clock$/, (exchange) => moveClock(context, exchange)],
      ]
    : []

const show = async ({ options }: SandboxContext): Promise<Reply> => {
  const clock = await options.clock!.read()
  return json(200, { ...clock, now: clock.now.toISOString() })
}

async function moveClock(context: SandboxContext, exchange: Exchange): Promise<Reply> {
  const clock = context.options.clock!
  const move = readMove(jsonBody(exchange))
  if (move && 'problem' in move) return json(400, { error: move.problem })
  const { now } = move ? await clock.move(move) : await clock.read()
  if (move) context.changed()
  return json(200, { now: now.toISOString() })
}

/** @returns undefined where only the time is asked for */
function readMove(
  body: Record<string, unknown> | undefined,
): ClockMove | { problem: string } | undefined {
  if (!body || Array.isArray(body)) return { problem: 'the body is a JSON object' }
  const { at, frozen, forwardDays, reset } = body
  const asked = Object.keys(body).filter((key) => key !== 'frozen')
  if (asked.length === 0 && frozen === undefined) return undefined
  if (asked.length !== 1) return { problem: 'one of at (with frozen), forwardDays, reset' }
  if (at === undefined && frozen !== undefined) return { problem: 'frozen goes with at' }
  if (at !== undefined) return readInstant({ at, frozen })
  if (reset === true) return { reset: true }
  if (typeof forwardDays === 'number' && forwardDays >= 0 && forwardDays <= MOST_DAYS)
    return { forwardDays }
  return { problem: `forwardDays: a number from 0 to ${MOST_DAYS}; back goes by reset: true` }
}

function readInstant({
  at,
  frozen = false,
}: {
  at: unknown
  frozen?: unknown
}): ClockMove | { problem: string } {
  const ms = typeof at === 'string' && INSTANT.test(at) ? Date.parse(at) : NaN
  if (!(ms >= EARLIEST && ms < LATEST))
    return { problem: 'at: an ISO-8601 instant with its zone, from 2020 to 2099' }
  if (typeof frozen !== 'boolean') return { problem: 'frozen: true or false' }
  return { at: ms, isFrozen: frozen }
}
