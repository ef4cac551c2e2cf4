import pg from 'pg'
import { LISTENER } from '@/kit/signals'
import type { ClockState, ProductClock } from '@/sandbox/options'
import {
  businessTime,
  movedClock,
  REAL_TIME,
  type Clock,
  type ClockMove,
} from '@/rules/system/moveClock'

/** All processes answer within milliseconds; one that hangs takes the clock over when it hears again. */
const PATIENCE_MS = 3000

/** The demo's clock for the sandbox: kept in the product's database, followed by its processes. */
export const demoClock = (url: string): ProductClock => {
  let known = REAL_TIME
  const keep = (clock: Clock): ClockState => stateOf((known = clock))
  const read = async () => keep(await withConnection(url, (client) => readRow(client)))
  // The sandbox starts first; a database that is not there yet was not moved either.
  void read().catch(() => undefined)
  return {
    read,
    present: () => stateOf(known).now,
    move: async (move) => keep(await moveDemoClock({ url, move })),
  }
}

/**
 * Moves the business time of every process that listens, and waits until they have taken it over.
 * @returns the clock after the move
 */
const moveDemoClock = ({ url, move }: { url: string; move: ClockMove }): Promise<Clock> =>
  withConnection(url, async (client) => {
    const answered = new Set<string>()
    client.on('notification', ({ payload = '' }) => answered.add(payload))
    await client.query('listen sahil_clock')
    await client.query('begin')
    await client.query('insert into demo_clock default values on conflict do nothing')
    const before = await readRow(client, 'for update')
    const clock = movedClock({ clock: before, move, real: Date.now() })
    const { rows } = await client.query<{ moves: number; listeners: number }>(
      `update demo_clock set shift_ms = $1, held_ms = $2, moves = moves + 1
       returning moves, (select count(*)::int from pg_stat_activity where datname = current_database() and application_name = $3) as listeners`,
      [clock.shift, clock.heldAt, LISTENER],
    )
    const { moves, listeners } = rows[0]!
    await client.query("select pg_notify('sahil', $1)", [`clock:${moves}`])
    await client.query('commit')
    const isDone = () => [...answered].filter((each) => isSeen(each, moves)).length >= listeners
    const end = Date.now() + PATIENCE_MS
    while (!isDone() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
    return clock
  })

const stateOf = (clock: Clock): ClockState => ({
  now: new Date(businessTime({ clock, real: Date.now() })),
  isFrozen: clock.heldAt !== null,
  isMoved: clock.shift !== 0 || clock.heldAt !== null,
})

const isSeen = (answer: string, moves: number): boolean =>
  Number(answer.slice(0, answer.indexOf(':'))) >= moves

async function readRow(client: pg.Client, lock = ''): Promise<Clock> {
  const { rows } = await client.query<{ shift: string; held: string | null }>(
    `select shift_ms as shift, held_ms as held from demo_clock ${lock}`,
  )
  const [row] = rows
  if (!row) return REAL_TIME
  return { shift: Number(row.shift), heldAt: row.held === null ? null : Number(row.held) }
}

async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
