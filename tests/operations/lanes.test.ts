import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { defineJob } from '@/kit/job'
import { signalHere } from '@/kit/signals'
import { bulkSlots, laneOf, type Lane } from '@/rules/system/lanes'
import { releaseLost } from '@/server/worker/leases'
import { startRunner } from '@/server/worker/runner'
import { testPayload } from '../support/payload'
import { until } from '../support/until'
import { rows, sql } from './shop'

const SLOTS = 4
/** One kind of job for each lane; the rows say which lane they are in. */
const KINDS = { critical: 'applyGatewayEvent', normal: 'sendRefund', bulk: 'pruneSystem' } as const
const FLOOD = 5_000

let begun: string[] = []
let held = new Map<string, () => void>()
let stop: () => Promise<void> = async () => undefined

const heldIn = (lane: Lane) => [...held.keys()].filter((name) => name.startsWith(lane)).length

/** A job that begins, and ends when it is told to. */
const work = async ({ name }: { name: string }): Promise<void> => {
  begun.push(name)
  await new Promise<void>((resolve) => held.set(name, resolve))
  held.delete(name)
}

const table = Object.values(KINDS).map((slug) =>
  defineJob({
    slug,
    lane: 'normal',
    attempts: 1,
    input: z.object({ name: z.string() }),
    run: work,
  }),
)

const queue = async ({
  lane,
  count = 1,
  lost = 0,
}: {
  lane: Lane
  count?: number
  lost?: number
}) => {
  await rows(
    sql`insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries, created_at, updated_at)
        select gen_random_uuid(), ${KINDS[lane]}, jsonb_build_object('name', ${`${lane}${lost > 0 ? '-suspect' : ''}`} || '-' || n || '-' || ${randomUUID()}::text),
          gen_random_uuid()::text, ${lane}, false, false, 0, ${lost}, clock_timestamp(), now() from generate_series(1, ${count}) n`,
  )
  signalHere('jobs')
}

const end = (start: string): void => {
  const name = [...held.keys()].find((each) => each.startsWith(start))
  held.get(name!)!()
}

const employ = async () => {
  stop = startRunner({ payload: await testPayload(), jobs: table })
}

beforeAll(testPayload, 240_000)
beforeEach(async () => {
  begun = []
  held = new Map()
  await rows(sql`delete from payload_jobs`)
})
afterEach(async () => {
  await rows(sql`delete from payload_jobs where processing is not true`)
  const over = stop()
  await until('everything ended', async () => {
    for (const resolve of held.values()) resolve()
    return held.size === 0
  })
  await over
})

it('one critical job, queued last behind a flood, runs next; bulk holds half of the slots', async () => {
  await queue({ lane: 'bulk', count: FLOOD })
  await employ()
  await until('bulk has what it may have', async () => heldIn('bulk') === bulkSlots(SLOTS))
  await queue({ lane: 'critical' })
  await until('the critical one runs', async () => heldIn('critical') === 1)
  expect(begun.filter((name) => name.startsWith('bulk'))).toHaveLength(SLOTS / 2)
  for (let turn = 0; turn < 20; turn += 1) {
    const before = begun.length
    end('bulk')
    await until('the next one began', async () => begun.length > before)
    expect(heldIn('bulk')).toBeLessThanOrEqual(SLOTS / 2)
  }
})

it('where every slot is taken, the next free one is for the critical job', async () => {
  await queue({ lane: 'normal', count: SLOTS + 3 })
  await queue({ lane: 'bulk', count: 10 })
  await employ()
  await until('every slot is taken', async () => held.size === SLOTS)
  expect(heldIn('normal')).toBe(SLOTS)
  await queue({ lane: 'critical' })
  end('normal')
  await until('the next one began', async () => begun.length === SLOTS + 1)
  expect(begun.at(-1)).toMatch(/^critical/)
})

it('a suspect runs alone in its lane, and the other lanes go on', async () => {
  await queue({ lane: 'normal' })
  await employ()
  await until('an ordinary one is at work', async () => heldIn('normal') === 1)
  await queue({ lane: 'normal', lost: 1 })
  await queue({ lane: 'normal', count: 3 })
  await queue({ lane: 'critical' })
  await queue({ lane: 'bulk' })
  await until('the others go on', async () => heldIn('critical') + heldIn('bulk') === 2)
  expect(heldIn('normal')).toBe(1)
  end('normal')
  await until('the suspect runs', async () => begun.length === 4)
  expect(begun.at(-1)).toMatch(/^normal-suspect/)
  await queue({ lane: 'critical' })
  await until('critical goes on beside it', async () => heldIn('critical') === 2)
  end('critical')
  await until('its end is written', async () => heldIn('critical') === 1)
  await queue({ lane: 'critical', lost: 1 })
  await queue({ lane: 'critical' })
  await until('a second suspect waits, its lane does not', async () => heldIn('critical') === 2)
  expect(begun.filter((name) => name.startsWith('normal'))).toHaveLength(2)
  expect(begun.some((name) => name.startsWith('critical-suspect'))).toBe(false)
  end('normal-suspect')
  await until('its lane is open again', async () => heldIn('normal') > 0)
})

/** A job in the hands of a worker that fell silent. */
const dead = (token: string, key: string, lost: number) =>
  rows(
    sql`insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries, lease_token, leased_until)
        values (gen_random_uuid(), 'sendRefund', jsonb_build_object('name', 'lost-' || ${key}::text), ${key}, 'normal', true, false, 0, ${lost}, ${token}, now() - interval '1 minute')`,
  )

it('a death is the suspect’s own, or that of all that ran there', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  await dead(first, 'a', 0)
  await dead(first, 'b', 0)
  await dead(second, 'suspect', 1)
  await dead(second, 'beside', 0)
  const payload = await testPayload()
  const counts = await Promise.all([1, 2, 3].map(() => releaseLost({ payload, running: [] })))
  expect(counts.reduce((sum, count) => sum + count)).toBe(4)
  expect(
    await rows(
      sql`select key, lease_expiries::int as lost, processing from payload_jobs order by key`,
    ),
  ).toEqual([
    { key: 'a', lost: 1, processing: false },
    { key: 'b', lost: 1, processing: false },
    { key: 'beside', lost: 0, processing: false },
    { key: 'suspect', lost: 2, processing: false },
  ])
})

it('a job of a dead worker is taken up again, before those of its lane', async () => {
  await dead(randomUUID(), 'again', 0)
  await employ()
  await until('it runs', async () => heldIn('normal') === 0 && held.has('lost-again'))
  await queue({ lane: 'normal' })
  await queue({ lane: 'critical' })
  await until('the other lane goes on', async () => heldIn('critical') === 1)
  expect(heldIn('normal')).toBe(0)
  end('lost-again')
  await until('its lane is open again', async () => heldIn('normal') === 1)
  const written = sql`select completed_at is not null as "isOver", lease_expiries::int as lost, total_tried::int as tried from payload_jobs where key = 'again'`
  expect(await rows(written)).toEqual([{ isOver: true, lost: 1, tried: 1 }])
})

it('a row without a lane of ours is ordinary, and a single slot still serves bulk', () => {
  expect(laneOf('default')).toBe('normal')
  expect(laneOf(null)).toBe('normal')
  expect([1, 2, 3, 4, 50].map(bulkSlots)).toEqual([1, 1, 1, 2, 25])
})
