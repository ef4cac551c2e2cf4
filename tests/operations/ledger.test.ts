import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sqlState, transaction } from '@/kit/transaction'
import { query } from '@/kit/sql'
import { postJournal } from '@/operations/payments/postJournal'
import { aPaidOrder, effectsOn, newReq, rows, sql, together, won } from './shop'

let paid: Awaited<ReturnType<typeof aPaidOrder>>
let transactionId: string

beforeAll(async () => {
  paid = await aPaidOrder()
  const [row] = await rows<{ id: string }>(
    sql`select id from transactions where order_id = ${paid.order}`,
  )
  transactionId = row!.id
})

type Line = [account: string, amount: string]

/** Writes a journal by plain SQL, as any code of the application could. */
const write = async (key: string, lines: Line[]): Promise<void> => {
  const req = await newReq()
  await transaction(req, async () => {
    const [journal] = await query<{ id: string }>(
      req,
      sql`insert into journals (id, key, cause, order_id) values (gen_random_uuid(), ${key}, 'capture', ${paid.order}) returning id`,
    )
    for (const [account, amount] of lines)
      await query(
        req,
        sql`insert into postings (id, journal_id, account, amount) values (gen_random_uuid(), ${journal!.id}, ${account}, ${amount}::numeric)`,
      )
  })
}

const keysLike = (key: string) => rows(sql`select 1 from journals where key = ${key}`)

describe('the ledger, by SQL as the application', () => {
  it.each<[string, Line[]]>([
    ['one side only', [['gateway', '100']]],
    [
      'sides that differ',
      [
        ['gateway', '100'],
        ['advances', '-99'],
      ],
    ],
    [
      'three lines that differ',
      [
        ['gateway', '100'],
        ['advances', '-60'],
        ['suspense', '-39'],
      ],
    ],
  ])('refuses at the commit %s', async (_, lines) => {
    const key = randomUUID()
    await expect(write(key, lines)).rejects.toThrow('transaction not committed')
    expect(await keysLike(key)).toEqual([])
  })

  it.each<[string, Line[]]>([
    [
      'fractions of a paisa',
      [
        ['gateway', '0.5'],
        ['advances', '-0.5'],
      ],
    ],
    [
      'empty lines',
      [
        ['gateway', '0'],
        ['advances', '0'],
      ],
    ],
  ])('refuses at once %s', async (_, lines) => {
    const key = randomUUID()
    const error = await write(key, lines).catch((thrown: unknown) => thrown)
    expect(sqlState(error)).toBe('23514')
    expect(await keysLike(key)).toEqual([])
  })

  it('refuses a line that breaks an old journal', async () => {
    const req = await newReq()
    const add = transaction(req, () =>
      query(
        req,
        sql`insert into postings (id, journal_id, account, amount) select gen_random_uuid(), id, 'gateway', 1 from journals where order_id = ${paid.order} limit 1`,
      ),
    )
    await expect(add).rejects.toThrow('transaction not committed')
  })

  it.each([
    ['update journals', sql`update journals set key = key || 'x'`],
    ['delete from journals', sql`delete from journals`],
    ['truncate journals', sql`truncate journals cascade`],
    ['update postings', sql`update postings set amount = amount * 2`],
    ['update postings, changing nothing', sql`update postings set amount = amount`],
    ['delete from postings', sql`delete from postings`],
    ['truncate postings', sql`truncate postings`],
    ['update order_events', sql`update order_events set note = 'x'`],
    ['delete from order_events', sql`delete from order_events`],
  ])('refuses to %s', async (_, statement) => {
    const before = await effectsOn(paid.order)
    const error = await rows(statement).catch((thrown: unknown) => thrown)
    expect(sqlState(error)).toBe('42501')
    expect(await effectsOn(paid.order)).toEqual(before)
  })

  it('takes what balances', async () => {
    const key = randomUUID()
    await write(key, [
      ['gateway', '100'],
      ['advances', '-60'],
      ['suspense', '-40'],
    ])
    expect(await keysLike(key)).toHaveLength(1)
  })
})

describe('posting a journal', () => {
  const post = async (key: string, amounts: [number, number], req = newReq()) => {
    const postings = [
      { account: 'gateway' as const, amount: amounts[0] },
      { account: 'suspense' as const, amount: amounts[1] },
    ]
    const request = await req
    return transaction(request, () =>
      postJournal({
        req: request,
        key,
        cause: 'capture',
        order: paid.order,
        transaction: transactionId,
        postings,
      }),
    )
  }

  it('happens once for a key, however many try', async () => {
    const key = randomUUID()
    const results = await together(10, (req) => post(key, [500, -500], Promise.resolve(req)))
    expect(won(results).filter(Boolean)).toHaveLength(1)
    expect(won(results)).toHaveLength(10)
    const lines = await rows(
      sql`select p.amount::int from journals j join postings p on p.journal_id = j.id where j.key = ${key} order by 1`,
    )
    expect(lines).toEqual([{ amount: -500 }, { amount: 500 }])
  })

  it('of lines that do not balance is a bug, and is said before the database is asked', async () => {
    const key = randomUUID()
    await expect(post(key, [500, -499])).rejects.toThrow('does not balance')
    expect(await keysLike(key)).toEqual([])
  })
})

it('the whole ledger sums to zero', async () => {
  expect(await rows(sql`select coalesce(sum(amount), 0)::int as total from postings`)).toEqual([
    { total: 0 },
  ])
})

it.each([
  ['fractions', sql`payable = payable + 0.5, amount = amount + 0.5`],
  ['less than nothing', sql`payable = -1, amount = -1`],
  ['parts that do not add up', sql`payable = payable - 1`],
])('an order with %s is refused', async (_, change) => {
  const error = await rows(sql`update orders set ${change} where id = ${paid.order}`).catch(
    (thrown: unknown) => thrown,
  )
  expect(sqlState(error)).toBe('23514')
})
