import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { idempotencyOwner } from '@/kit/idempotency'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { amountOf, priceOf } from '@/rules/orders/price'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { shortCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { acceptAnswers } from '../intake/acceptAnswers'
import { bindSubmission } from '../intake/bindSubmission'
import { readSettings } from '../system/settings'
import { addOrderEvent } from './addOrderEvent'

type Billing = { state: string; gstin?: string; name?: string; address?: string }

type Input = {
  service: string
  submission?: string
  answers?: Record<string, unknown>
  profile?: string
  billing?: Billing
}

type ServiceRow = {
  id: string
  category: string
  price: string
  delivery_days: number
  form_id: string | null
  title: string
  title_hi: string | null
}

const CODE_DRAWS = 8

/**
 * Places an order: the price, the promise and the titles are frozen from the published service.
 * @throws Failure SERVICE_NOT_ORDERABLE, NOT_FOUND, SUBMISSION_USED and what the form refuses
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
  const service = await findService(req, input.service)
  const { paymentHours } = await readSettings({ req, language })
  const owner = idempotencyKey ? idempotencyOwner({ caller, key: idempotencyKey }) : null
  return transaction(req, async () => {
    if (input.profile) await assertOwnProfile({ req, user: caller.id, profile: input.profile })
    const expiresAt = new Date(now().getTime() + paymentHours * 3_600_000)
    const draft = { req, user: caller.id, service, input, owner, expiresAt }
    const { id: order, isNew } = await insertOnce(draft)
    if (!isNew) return order
    const submission = await submissionFor({ req, caller, service, input, language })
    if (submission) await bindSubmission({ req, submissionId: submission, user: caller.id, order })
    await addOrderEvent({ req, order, event: 'placed' })
    return order
  })
}

async function findService(req: PayloadRequest, idOrSlug: string): Promise<ServiceRow> {
  const match = isUuid(idOrSlug) ? sql`s.id = ${idOrSlug}` : sql`s.slug = ${idOrSlug}`
  const [row] = await query<ServiceRow & { is_orderable: boolean | null }>(
    req,
    sql`select s.id, s.category, s.price, s.delivery_days, s.form_id, s.is_orderable, en.title, hi.title as title_hi
        from services s join services_locales en on en._parent_id = s.id and en._locale = 'en'
        left join services_locales hi on hi._parent_id = s.id and hi._locale = 'hi'
        where ${match} and s._status = 'published'`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'service' })
  if (row.is_orderable === false) throw new Failure('SERVICE_NOT_ORDERABLE', { field: 'service' })
  return row
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
  service: ServiceRow
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
  service,
  input,
  owner,
  expiresAt,
}: Draft): Promise<string | null> {
  const amounts = priceOf({ price: Number(service.price) })
  const { billing } = input
  const at = now().toISOString()
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into orders (id, code, status, payment_status, user_id, profile_id, service_id, category, service_title, service_title_hi, delivery_days,
          amount, price, discount, taxable, cgst, sgst, igst, wallet, payable,
          billing_state, billing_gstin, billing_name, billing_address, expires_at, idempotency_owner, created_at, updated_at)
        values (gen_random_uuid(), ${shortCode({ prefix: 'SH', bytes: randomBytes(8) })}, 'new', 'pending', ${user},
          coalesce(${input.profile ?? null}::uuid, (select id from profiles where user_id = ${user} and self_key = 'self')),
          ${service.id}, ${service.category}, ${service.title}, ${service.title_hi}, ${service.delivery_days},
          ${amountOf(amounts)}, ${amounts.price}, ${amounts.discount}, ${amounts.taxable}, ${amounts.cgst}, ${amounts.sgst}, ${amounts.igst}, ${amounts.wallet}, ${amounts.payable},
          ${billing?.state ?? null}, ${billing?.gstin ?? null}, ${billing?.name ?? null}, ${billing?.address ?? null}, ${expiresAt.toISOString()}::timestamptz, ${owner}, ${at}::timestamptz, ${at}::timestamptz)
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
  service,
  input,
  language,
}: {
  req: PayloadRequest
  caller: Caller & { kind: 'client' }
  service: ServiceRow
  input: Input
  language: Language
}): Promise<string | null> {
  if (input.submission) return input.submission
  if (!input.answers) return null
  if (!service.form_id) throw new Failure('UNKNOWN_FIELD', { field: 'answers' })
  return acceptAnswers({
    req,
    caller,
    form: service.form_id,
    service: service.id,
    answers: input.answers,
    files: [],
    language,
  })
}
