import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOnce } from '@/kit/idempotency'
import { onceForKey } from '@/kit/onceForKey'
import { query } from '@/kit/sql'
import { testPayload } from '../support/payload'
import { spawnSource } from '../support/spawnSource'
import { newReq, rows, sql } from './shop'

const children: ChildProcess[] = []

afterAll(() => children.forEach((child) => child.kill('SIGKILL')))

/** Another process takes the key and stays where it is told. */
const begunElsewhere = async (key: string, where: string): Promise<ChildProcess> => {
  await testPayload()
  const child = await spawnSource({
    file: 'tests/support/dyingRequest.ts',
    args: [key, where],
    env: { DATABASE_URL: process.env.DATABASE_URL! },
    until: 'it stays',
  })
  children.push(child)
  return child
}

const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The same request again, here. */
const again = async (key: string): Promise<Response> => {
  const req = await newReq()
  return answerOnce(
    { req, caller: { kind: 'anonymous' }, key, path: '/made', body: key },
    async () => {
      const made = await onceForKey(req, async () => {
        await query(
          req,
          sql`insert into rate_limits (id, key, count, ends_at) values (gen_random_uuid(), ${`${key} by the second`}, 0, now())`,
        )
        return { by: 'the second', at: new Date() }
      })
      return Response.json({ by: made.by, isDate: made.at instanceof Date })
    },
  )
}

const madeOf = (key: string) =>
  rows(sql`select key from rate_limits where key like ${`${key}%`} order by key`)

describe('a request whose process is killed', () => {
  it('before the commit is done by the repeat, once, however many repeat it', async () => {
    const key = randomUUID()
    await killed(await begunElsewhere(key, 'before the commit'))
    const answers = await Promise.all(Array.from({ length: 6 }, () => again(key)))
    const bodies = await Promise.all(answers.map((each) => each.json()))
    expect(bodies).toEqual(Array(6).fill({ by: 'the second', isDate: true }))
    expect(await madeOf(key)).toEqual([{ key: `${key} by the second` }])
  })

  it('after the commit is answered with what it did, and not done again', async () => {
    const key = randomUUID()
    await killed(await begunElsewhere(key, 'after the commit'))
    const first = await again(key)
    expect(await first.json()).toEqual({ by: 'the first', isDate: true })
    expect((await again(key)).headers.get('idempotency-replayed')).toBe('true')
    expect(await madeOf(key)).toEqual([{ key: `${key} by the first` }])
  })

  it('is left alone while the process lives, however long it takes', async () => {
    const key = randomUUID()
    const child = await begunElsewhere(key, 'before the commit')
    await expect(again(key)).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' })
    expect(await madeOf(key)).toEqual([])
    await killed(child)
    expect(await (await again(key)).json()).toMatchObject({ by: 'the second' })
  })
})
