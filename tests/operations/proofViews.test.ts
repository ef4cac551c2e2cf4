import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { query } from '@/kit/sql'
import { anOrder, newReq, rows, sql, type Ordered } from './shop'

const VIEWS = [
  'inv_ledger',
  'inv_balance',
  'inv_orders',
  'inv_paid_not_delivered',
  'inv_outbox_stuck',
] as const
type Found = { kind: string; reference: string; detail: string; difference: number | null }

let unpaid: Ordered

beforeAll(async () => {
  unpaid = await anOrder()
})

/** What the views say after damage that no operation can do, and that is rolled back. */
const afterDamage = async (...damage: ReturnType<typeof sql>[]): Promise<Found[]> => {
  const req = await newReq()
  const id = (await req.payload.db.beginTransaction())!
  req.transactionID = id
  try {
    await query(req, sql`set local session_replication_role = replica`)
    for (const statement of damage) await query(req, statement)
    const found: Found[] = []
    for (const view of VIEWS)
      found.push(
        ...(await query<Found>(
          req,
          sql`select kind, reference, detail, difference::int from ${sql.raw(view)}`,
        )),
      )
    return found
  } finally {
    await req.payload.db.rollbackTransaction(id)
  }
}

const kinds = (found: Found[]): string[] => [...new Set(found.map(({ kind }) => kind))].sort()

const aJournal = (key: string, lines: [account: string, amount: number][]) => [
  sql`insert into journals (id, key, cause, order_id) values (gen_random_uuid(), ${key}, 'capture', ${unpaid.order})`,
  ...lines.map(
    ([account, amount]) =>
      sql`insert into postings (id, journal_id, account, amount) select gen_random_uuid(), id, ${account}, ${amount} from journals where key = ${key}`,
  ),
]

const aWallet = (parts: { paid: number; promo: number; held: number }) =>
  sql`insert into wallets (id, user_id, paid, promo, held) values (gen_random_uuid(), ${unpaid.client.id}, ${parts.paid}, ${parts.promo}, ${parts.held})`

const aTransaction = (over: { kind: string; status: string; gatewayStatus: string }) =>
  sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, gateway_payment_id, amount, currency, status, gateway_status, refund_to, checks)
      values (gen_random_uuid(), ${randomUUID()}, ${over.kind}, ${unpaid.client.id}, ${unpaid.order}, 'order_x', ${`pay_${randomUUID()}`}, 5000, 'INR', ${over.status}, ${over.gatewayStatus}, 'source', 0)`

const markPaid = (more = sql``) =>
  sql`update orders set payment_status = 'paid', paid_at = now(), expected_delivery_at = now() ${more} where id = ${unpaid.order}`

describe('the views of the proof', () => {
  it.each(VIEWS)('%s is empty while nothing is wrong', async (view) => {
    expect(await rows(sql`select * from ${sql.raw(view)}`)).toEqual([])
  })

  it.each<[string, () => ReturnType<typeof sql>[], string[]]>([
    [
      'a journal that does not balance',
      () =>
        aJournal('capture:pay_a', [
          ['gateway', 100],
          ['suspense', -90],
        ]),
      ['capture_unknown', 'journal', 'ledger'],
    ],
    [
      'a wallet without postings',
      () => [aWallet({ paid: 700, promo: 0, held: 0 })],
      ['lots', 'wallet'],
    ],
    [
      'a wallet below zero',
      () => [
        sql`alter table wallets drop constraint wallets_never_below_zero`,
        aWallet({ paid: 0, promo: 0, held: -5 }),
      ],
      ['negative_wallet', 'wallet'],
    ],
    [
      'captured money without a journal',
      () => [aTransaction({ kind: 'topup', status: 'success', gatewayStatus: 'captured' })],
      ['capture'],
    ],
    [
      'a refund without a journal',
      () => [aTransaction({ kind: 'refund', status: 'pending', gatewayStatus: 'pending' })],
      ['refund', 'refunded'],
    ],
    [
      'a payment of an order that is not paid',
      () => [aTransaction({ kind: 'payment', status: 'success', gatewayStatus: 'captured' })],
      ['capture', 'money_without_order', 'order_wrong'],
    ],
    ['a paid order without anything', () => [markPaid()], ['advance', 'no_receipt', 'not_told']],
    [
      'a promise of last week',
      () => [
        markPaid(sql`, amount = 0, payable = 0, taxable = 0`),
        sql`update orders set expected_delivery_at = now() - interval '8 days' where id = ${unpaid.order}`,
      ],
      ['not_told', 'overdue'],
    ],
    [
      'a delivered order without its supply',
      () => [markPaid(sql`, delivered_at = now()`)],
      ['advance', 'no_receipt', 'not_told', 'supply'],
    ],
    [
      'money returned that no refund explains',
      () => [sql`update orders set refunded = 100 where id = ${unpaid.order}`],
      ['refunded'],
    ],
    [
      'wallet money that is not held',
      () => [
        sql`update orders set wallet = 100, payable = payable - 100 where id = ${unpaid.order}`,
      ],
      ['held'],
    ],
    [
      'an advance on the wrong side',
      () =>
        aJournal('capture:pay_b', [
          ['gateway', -100],
          ['advances', 100],
        ]),
      ['advance', 'capture_unknown', 'liability'],
    ],
    [
      'a job that was given up',
      () => [
        sql`insert into payload_jobs (id, task_slug, input, queue, processing, has_error, total_tried) values (gen_random_uuid(), 'deliverReport', '{}', 'default', false, true, 1)`,
      ],
      ['job_given_up'],
    ],
    [
      'an event that nobody applied',
      () => [
        sql`insert into gateway_events (id, event_id, type, sealed_body, created_at, updated_at) values (gen_random_uuid(), ${randomUUID()}, 'payment.captured', 'x', now() - interval '2 hours', now())`,
      ],
      ['gateway_event'],
    ],
    [
      'a document whose tax is not in the ledger',
      () => [
        sql`insert into tax_documents (id, number, kind, fiscal_year, key, order_id, user_id, taxable, cgst, sgst, igst, total)
            values (gen_random_uuid(), ${randomUUID().slice(0, 16)}, 'receipt_voucher', '26-27', ${randomUUID()}, ${unpaid.order}, ${unpaid.client.id}, 100, 9, 9, 0, 118)`,
      ],
      ['tax'],
    ],
  ])('see %s', async (_, damage, expected) => {
    expect(kinds(await afterDamage(...damage()))).toEqual(expected)
  })

  it('name the order and the sum', async () => {
    const found = await afterDamage(markPaid())
    const [{ code }] = (await rows<{ code: string }>(
      sql`select code from orders where id = ${unpaid.order}`,
    )) as [{ code: string }]
    expect(found).toContainEqual({
      kind: 'advance',
      reference: code,
      detail: 'the advance differs from what the client paid',
      difference: -149_900,
    })
  })

  it('wait an hour before they call a job stuck', async () => {
    const job = (created: string, wait: string | null) =>
      sql`insert into payload_jobs (id, task_slug, input, queue, processing, has_error, total_tried, created_at, updated_at, wait_until)
          values (gen_random_uuid(), 'deliverReport', '{}', 'default', false, false, 1, now() - ${created}::interval, now(), now() + ${wait}::interval)`
    expect(kinds(await afterDamage(job('50 minutes', null)))).toEqual([])
    expect(kinds(await afterDamage(job('70 minutes', null)))).toEqual(['job_waiting'])
    expect(kinds(await afterDamage(job('5 days', '1 hour')))).toEqual([])
    expect(kinds(await afterDamage(job('5 days', '-70 minutes')))).toEqual(['job_waiting'])
  })
})
