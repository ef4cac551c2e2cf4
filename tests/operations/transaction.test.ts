import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claim } from '@/kit/claim'
import { enqueue } from '@/kit/enqueue'
import { query } from '@/kit/sql'
import { sqlState, transaction } from '@/kit/transaction'
import { anOrder, lost, newReq, rows, sql, together, won } from './shop'

type Req = Awaited<ReturnType<typeof newReq>>

/** A row that a transaction leaves behind, or does not. */
const mark = (req: Req, key: string) =>
  query(
    req,
    sql`insert into rate_limits (id, key, count, ends_at) values (gen_random_uuid(), ${key}, 0, now())`,
  )

const isMarked = async (key: string): Promise<boolean> =>
  (await rows(sql`select 1 from rate_limits where key = ${key}`)).length > 0

describe('a transaction', () => {
  it('keeps all of it, and gives the request back as it was', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    expect(await transaction(req, async () => (await mark(req, key), 'done'))).toBe('done')
    expect(req.transactionID).toBeUndefined()
    expect(await isMarked(key)).toBe(true)
  })

  it('keeps nothing when its work throws', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await mark(req, key)
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(req.transactionID).toBeUndefined()
    expect(await isMarked(key)).toBe(false)
  })

  it('inside another one is part of it', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await transaction(req, () => mark(req, key))
      expect(req.transactionID).toBeDefined()
      throw new Error('the outer one failed')
    })
    await expect(work).rejects.toThrow('the outer one failed')
    expect(await isMarked(key)).toBe(false)
  })

  it('notices that a failed call of Payload ended it, though nobody passed the error on', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await mark(req, key)
      await req.payload
        .create({ collection: 'profiles', data: { name: '' } as never, req })
        .catch(() => undefined)
    })
    await expect(work).rejects.toThrow('transaction lost')
    expect(await isMarked(key)).toBe(false)
  })

  it('writes nothing alone after it was ended', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      const { transactionID } = req
      await req.payload
        .create({ collection: 'profiles', data: { name: '' } as never, req })
        .catch(() => undefined)
      req.transactionID = transactionID
      await mark(req, key)
    })
    await expect(work).rejects.toThrow('transaction lost')
    expect(await isMarked(key)).toBe(false)
  })

  it('throws when the commit is refused, which Payload swallows', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await mark(req, key)
      await query(
        req,
        sql`with j as (insert into journals (id, key, cause) values (gen_random_uuid(), ${key}, 'capture') returning id)
            insert into postings (id, journal_id, account, amount) select gen_random_uuid(), id, 'gateway', 5 from j`,
      )
    })
    await expect(work).rejects.toThrow('transaction not committed')
    expect(req.transactionID).toBeUndefined()
    expect(await isMarked(key)).toBe(false)
  })

  it('throws when its connection dies, and the next one works', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await mark(req, key)
      await rows(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      )
      await query(req, sql`select 1`)
    })
    await expect(work).rejects.toThrow()
    expect(await isMarked(key)).toBe(false)
    await transaction(req, () => mark(req, key))
    expect(await isMarked(key)).toBe(true)
  })

  it('that met a deadlock is tried again, and both are done once', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    for (const key of [one, other]) await mark(await newReq(), key)
    let begun = 0
    let release: () => void = () => undefined
    const bothHold = new Promise<void>((resolve) => (release = resolve))
    const count = (req: Req, key: string) =>
      query(req, sql`update rate_limits set count = count + 1 where key = ${key}`)
    const results = await together(2, (req, index) =>
      transaction(req, async () => {
        const [first, second] = index === 0 ? [one, other] : [other, one]
        await count(req, first)
        begun += 1
        if (begun === 2) release()
        await bothHold
        await count(req, second)
      }),
    )
    expect(lost(results)).toEqual([])
    expect(begun).toBe(3)
    const counts = await rows(
      sql`select count::int from rate_limits where key in (${one}, ${other})`,
    )
    expect(counts).toEqual([{ count: 2 }, { count: 2 }])
  })

  it('that meets deadlocks for ever gives up, and other errors are not repeated', async () => {
    const tries = async (code: string) => {
      let tried = 0
      const error = Object.assign(new Error(code), { code })
      const work = transaction(await newReq(), () => {
        tried += 1
        return Promise.reject(new Error('wrapped', { cause: error }))
      })
      await expect(work).rejects.toThrow('wrapped')
      return tried
    }
    expect(await tries('40P01')).toBe(3)
    expect(await tries('40001')).toBe(3)
    expect(await tries('23505')).toBe(1)
  })
})

it('the SQLSTATE is found behind wrappers, and nowhere else', () => {
  const driver = Object.assign(new Error('duplicate'), { code: '23505' })
  expect(sqlState(driver)).toBe('23505')
  expect(sqlState(new Error('query', { cause: new Error('again', { cause: driver }) }))).toBe(
    '23505',
  )
  expect(sqlState(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBeUndefined()
  expect(sqlState('23505')).toBeUndefined()
  expect(sqlState(undefined)).toBeUndefined()
})

it('of many that claim a row exactly one gets it', async () => {
  const { order } = await anOrder()
  const results = await together(12, (req) =>
    claim<{ id: string }>({
      req,
      collection: 'orders',
      where: { id: { equals: order }, status: { equals: 'new' } },
      data: { status: 'processing' },
    }),
  )
  expect(won(results).filter((row) => row !== null)).toHaveLength(1)
  expect(won(results)).toHaveLength(12)
})

describe('a job', () => {
  const input = { notification: randomUUID() }

  it('is queued once for a key, however many want it', async () => {
    const key = randomUUID()
    const results = await together(10, (req) =>
      enqueue({ req, job: 'sendNotification', input, key }),
    )
    expect(won(results).filter(Boolean)).toHaveLength(1)
    expect(await rows(sql`select input from payload_jobs where key = ${key}`)).toEqual([{ input }])
  })

  it('exists only if the transaction that wants it is committed', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const work = transaction(req, async () => {
      await enqueue({ req, job: 'sendNotification', input, key })
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await rows(sql`select 1 from payload_jobs where key = ${key}`)).toEqual([])
    const at = new Date('2030-01-01T00:00:00Z')
    expect(await enqueue({ req, job: 'sendNotification', input, key, at })).toBe(true)
    expect(await rows(sql`select wait_until from payload_jobs where key = ${key}`)).toMatchObject([
      { wait_until: expect.anything() as unknown },
    ])
  })
})
