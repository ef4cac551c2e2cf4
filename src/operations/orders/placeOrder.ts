import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { idempotencyOwner } from '@/kit/idempotency'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { amountOf } from '@/rules/orders/price'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { shortCode } from '@/rules/text/code'
import { acceptAnswers } from '../intake/acceptAnswers'
import { bindSubmission } from '../intake/bindSubmission'
import { holdWallet } from '../payments/wallet/wallet'
import { freezeBirth } from './freezeBirth'
import { lockForCheckout, priceCheckout, type Priced } from './priceCheckout'
import { readCheckout, type Checkout, type CheckoutInput } from './readCheckout'

type Input = CheckoutInput & {
  submission?: string
  answers?: Record<string, unknown>
  profile?: string
}

const CODE_DRAWS = 8

/**
 * Places an order: the price, the tax, the promise and the titles are frozen from the published service. Its
 * coupons and wallet money are held in the same transaction, until it is paid or expires.
 * @throws Failure SERVICE_NOT_ORDERABLE, NOT_FOUND, SUBMISSION_USED, WALLET_TOO_LOW, the reason against a coupon
 * or the billing data, and what the form refuses
 */
export const placeOrder = async ({
  req,
  caller,
  input,
  language,
  idempotencyKey,
}: {
  req: PayloadRequest
  caller: Caller & { kind: 'client' }
  input: Input
  language: Language
  idempotencyKey?: string
}): Promise<string> => {
  const checkout = await readCheckout({ req, user: caller.id, input, language })
  const owner = idempotencyKey ? idempotencyOwner({ caller, key: idempotencyKey }) : null
  return transaction(req, async () => {
    if (input.profile) await assertOwnProfile({ req, user: caller.id, profile: input.profile })
    const available = await lockForCheckout({ req, user: caller.id, checkout })
    const known = owner && available !== null ? await existing(req, owner) : null
    if (known) return known
    const priced = await priceCheckout({ req, user: caller.id, checkout, available })
    const expiresAt = new Date(now().getTime() + checkout.settings.paymentHours * 3_600_000)
    const draft = { req, user: caller.id, checkout, priced, input, owner, expiresAt }
    const { id: order, isNew } = await insertOnce(draft)
    if (!isNew) return order
    await holdWallet({ req, user: caller.id, order, amount: priced.breakdown.wallet })
    const submission = await submissionFor({ req, caller, checkout, input })
    if (submission) {
      await bindSubmission({ req, submissionId: submission, user: caller.id, order })
      await freezeBirth({ req, order })
    }
    const facts = { order, user: caller.id, coupons: priced.coupons }
    await happen({ req, moment: 'order.placed', facts })
    return order
  })
}

async function assertOwnProfile({
  req,
  user,
  profile,
}: {
  req: PayloadRequest
  user: string
  profile: string
}): Promise<void> {
  const rows = await query(
    req,
    sql`select 1 from profiles where id = ${profile} and user_id = ${user}`,
  )
  if (rows.length === 0) throw new Failure('NOT_FOUND', { field: 'profile' })
}

type Draft = {
  req: PayloadRequest
  user: string
  checkout: Checkout
  priced: Priced
  input: Input
  owner: string | null
  expiresAt: Date
}

/** A code that is taken is drawn again; an order that the same key has placed is found. */
async function insertOnce(draft: Draft): Promise<{ id: string; isNew: boolean }> {
  for (let draw = 0; draw < CODE_DRAWS; draw += 1) {
    const id = await insert(draft)
    if (id) return { id, isNew: true }
    const known = draft.owner ? await existing(draft.req, draft.owner) : null
    if (known) return { id: known, isNew: false }
  }
  throw new Error('no free code was drawn for an order')
}

async function insert({
  req,
  user,
  checkout: { service, billing },
  priced: { breakdown, sac, gstRate },
  input,
  owner,
  expiresAt,
}: Draft): Promise<string | null> {
  const { price, discount, taxable, cgst, sgst, igst, wallet, tds, payable } = breakdown
  const at = now().toISOString()
  const person = input.profile
    ? sql`id = ${input.profile}`
    : sql`user_id = ${user} and self_key = 'self'`
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into orders (id, code, status, payment_status, user_id, profile_id, service_id, category, service_title, service_title_hi, delivery_days, auto_report,
          sealed_birth, birth_source, amount, price, discount, taxable, cgst, sgst, igst, wallet, tds, payable, sac, gst_rate,
          billing_state, billing_gstin, billing_name, billing_address, billing_tan, expires_at, idempotency_owner, created_at, updated_at)
        values (gen_random_uuid(), ${shortCode({ prefix: 'SH', bytes: randomBytes(8) })}, 'new', 'pending', ${user},
          (select id from profiles where ${person}),
          ${service.id}, ${service.category}, ${service.title}, ${service.titleHi}, ${service.deliveryDays}, ${service.autoReport},
          (select sealed_birth from profiles where ${person}), (select 'profile'::enum_orders_birth_source from profiles where ${person} and sealed_birth is not null),
          ${amountOf(breakdown)}, ${price}, ${discount}, ${taxable}, ${cgst}, ${sgst}, ${igst}, ${wallet}, ${tds}, ${payable}, ${sac}, ${gstRate},
          ${billing.state}, ${billing.gstin}, ${billing.name}, ${billing.address}, ${billing.tan}, ${expiresAt.toISOString()}::timestamptz, ${owner}, ${at}::timestamptz, ${at}::timestamptz)
        on conflict do nothing returning id`,
  )
  return row?.id ?? null
}

async function existing(req: PayloadRequest, owner: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from orders where idempotency_owner = ${owner}`,
  )
  return row?.id ?? null
}

async function submissionFor({
  req,
  caller,
  checkout: { service, language },
  input,
}: {
  req: PayloadRequest
  caller: Caller & { kind: 'client' }
  checkout: Checkout
  input: Input
}): Promise<string | null> {
  if (input.submission) return input.submission
  if (!input.answers) return null
  if (!service.form) throw new Failure('UNKNOWN_FIELD', { field: 'answers' })
  return acceptAnswers({
    req,
    caller,
    form: service.form,
    service: service.id,
    answers: input.answers,
    files: [],
    language,
  })
}
