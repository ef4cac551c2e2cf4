import { randomBytes, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { afterEach } from 'vitest'
import { open } from '@/kit/seal'
import { transaction } from '@/kit/transaction'
import { placeOrder } from '@/operations/orders/placeOrder'
import { postJournal } from '@/operations/payments/postJournal'
import type { DocumentContent } from '@/rules/payments/tax/documentContent'
import { refundPostings } from '@/rules/payments/refunds/refundPostings'
import { taxOf } from '@/rules/payments/tax/taxOf'
import { aClient, anAttempt, aService, newReq, rows, sql } from './shop'

/** A GSTIN of Maharashtra with its right check digit. */
export const GSTIN = '27AAPFU0939F1ZV'

/** The practice of this worker's database becomes registered in Maharashtra, until the test ends. */
export const registerPractice = async (): Promise<void> => {
  await rows(
    sql`insert into settings (id, timezone, payment_hours) select gen_random_uuid(), 'Asia/Kolkata', 24 where not exists (select 1 from settings)`,
  )
  await rows(
    sql`update settings set gst_is_registered = true, gst_legal_name = 'Sahil Jyotish LLP', gst_address = ${'12 Tilak Road\nPune 411002'}, gst_state = '27', gst_gstin = ${GSTIN}`,
  )
}

/** Settings are one row for all tests of a worker. */
export const forgetPractice = (): void => {
  afterEach(async () => {
    await rows(
      sql`update settings set gst_is_registered = false, gst_legal_name = null, gst_address = null, gst_state = null, gst_gstin = null`,
    )
  })
}

type Billing = { state?: string; gstin?: string; name?: string; address?: string; tan?: string }

/** An order over this gross amount as the checkout would have priced it, its money posted as an advance. */
export const aTaxedOrder = async ({
  gross = 149_900,
  ratePercent = 18,
  discount = 0,
  billing = { state: '27' },
}: {
  gross?: number
  ratePercent?: number
  discount?: number
  billing?: Billing
} = {}) => {
  const client = await aClient()
  const input = { service: await aService(), billing: { state: '27' } }
  const order = await placeOrder({ req: await newReq(), caller: client, input, language: 'en' })
  const parts = taxOf({ gross, ratePercent, isSameState: billing.state === '27' })
  await rows(
    sql`update orders set amount = ${gross}, price = ${gross + discount}, discount = ${discount}, payable = ${gross}, taxable = ${parts.taxable}, cgst = ${parts.cgst}, sgst = ${parts.sgst}, igst = ${parts.igst},
          gst_rate = ${ratePercent}, sac = '999799', billing_state = ${billing.state ?? null}, billing_gstin = ${billing.gstin ?? null}, billing_name = ${billing.name ?? null}, billing_address = ${billing.address ?? null},
          billing_tan = ${billing.tan ?? null}, payment_status = 'paid', paid_at = now() where id = ${order}`,
  )
  const gatewayOrderId = await anAttempt(order)
  const payment = `pay_${randomBytes(7).toString('hex')}`
  const [row] = await rows<{ id: string }>(
    sql`update transactions set gateway_payment_id = ${payment}, gateway_status = 'captured', status = 'success' where gateway_order_id = ${gatewayOrderId} returning id`,
  )
  if (gross > 0) await postAdvance({ order, payment, gross })
  return { client, order, payment, transaction: row!.id, parts }
}

async function postAdvance({
  order,
  payment,
  gross,
}: {
  order: string
  payment: string
  gross: number
}): Promise<void> {
  const req = await newReq()
  await transaction(req, () =>
    postJournal({
      req,
      key: `capture:${payment}`,
      cause: 'capture',
      order,
      postings: [
        { account: 'gateway', amount: gross },
        { account: 'advances', amount: -gross },
      ],
    }),
  )
}

type DocumentRow = {
  id: string
  number: string
  kind: string
  key: string
  total: string
  against_id: string | null
  sealed_content: string
}

/** The documents of an order, oldest first, with what they say. */
export const documentsOf = async (order: string) => {
  const found = await rows<DocumentRow>(
    sql`select id, number, kind, key, total, against_id, sealed_content from tax_documents where order_id = ${order} order by issued_at, number`,
  )
  return found.map(({ sealed_content: sealed, ...row }) => ({
    ...row,
    content: open<DocumentContent>({ sealed, purpose: 'tax-document' }),
  }))
}

/** The order's balance on each account that is not zero. */
export const balancesOf = async (order: string): Promise<Record<string, number>> => {
  const found = await rows<{ account: string; balance: string }>(
    sql`select p.account, sum(p.amount) as balance from postings p join journals j on j.id = p.journal_id where j.order_id = ${order} group by 1 having sum(p.amount) <> 0`,
  )
  return Object.fromEntries(found.map(({ account, balance }) => [account, Number(balance)]))
}

/** Runs work in one transaction of its own. */
export async function alone(work: (req: PayloadRequest) => Promise<void>): Promise<void> {
  const req = await newReq()
  await transaction(req, () => work(req))
}

/** A refund to the source that was granted and posted. @returns its transaction */
export async function aRefund({
  order,
  user,
  amount,
  isSupplied,
}: {
  order: string
  user: string
  amount: number
  isSupplied: boolean
}): Promise<string> {
  const [row] = await rows<{ id: string }>(
    sql`insert into transactions (id, key, kind, user_id, order_id, amount, currency, status, gateway_status, refund_to, checks)
        values (gen_random_uuid(), ${`refund:${randomUUID()}`}, 'refund', ${user}, ${order}, ${amount}, 'INR', 'pending', 'requested', 'source', 0) returning id`,
  )
  const [rate] = await rows<{ rate: string; igst: string }>(
    sql`select gst_rate as rate, igst from orders where id = ${order}`,
  )
  const parts = taxOf({
    gross: amount,
    ratePercent: Number(rate!.rate),
    isSameState: rate!.igst === '0',
  })
  await alone(async (req) => {
    await postJournal({
      req,
      key: `refund:${row!.id}`,
      cause: 'refund',
      order,
      transaction: row!.id,
      postings: [
        ...refundPostings({ parts, isSupplied }),
        { account: 'refunds_due', amount: -amount },
      ],
    })
  })
  return row!.id
}
