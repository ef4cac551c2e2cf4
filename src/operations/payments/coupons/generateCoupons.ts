import { randomInt, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { Category } from '@/rules/catalogue/categories'
import { COUPON_LENGTH, COUPON_LETTERS, couponCode } from '@/rules/payments/coupons/couponCode'
import { couponKey } from '@/rules/payments/coupons/couponKey'
import type { CouponKind } from '@/rules/payments/coupons/couponKinds'
import { couponProblems, fittedCoupon } from '@/rules/payments/coupons/couponProblems'
import { csvOf } from '@/rules/text/csv'

/** What all codes of a batch have in common; amounts in paise, instants in UTC. */
export type CouponTemplate = {
  kind: CouponKind
  percent?: number | null
  amountOff?: number | null
  maxDiscount?: number | null
  minAmount?: number
  startsAt?: string
  endsAt?: string
  categories?: Category[]
  services?: string[]
  isFirstOrderOnly?: boolean
  isStackable?: boolean
  name?: string
  campaign?: string
}

/** Others are answered between so many codes. */
const AT_ONCE = 500

/**
 * Makes codes for one use each that nobody can guess, all or none; for the same owner once. @returns them as CSV
 * @throws Failure BAD_INPUT on the field that does not fit, NOT_FOUND on services, IDEMPOTENCY_KEY_REUSED
 */
export const generateCoupons = async ({
  req,
  template,
  count,
  prefix = '',
  owner = randomUUID(),
}: {
  req: PayloadRequest
  template: CouponTemplate
  count: number
  prefix?: string
  /** Names the request, which finds its batch again by it. */
  owner?: string
}): Promise<string> => {
  const problems = couponProblems(template)
  if (problems.length > 0)
    throw new Failure(problems.map(({ path }) => ({ code: 'BAD_INPUT', field: path })))
  const fitted = fittedCoupon(template)
  const codes = await transaction(req, async () => {
    await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`)
    const batch = await batchOf({ req, owner })
    if (batch.length > 0) return sameAs({ batch, fitted, count })
    await assertServices(req, fitted.services ?? [])
    let left = count
    while (left > 0)
      left -= await insert({ req, fitted, owner, codes: draw(Math.min(left, AT_ONCE), prefix) })
    await describe({ req, fitted, owner })
    return sameAs({ batch: await batchOf({ req, owner }), fitted, count })
  })
  return csvOfBatch({ codes, fitted })
}

const csvOfBatch = ({ codes, fitted }: { codes: string[]; fitted: CouponTemplate }): string =>
  csvOf([
    ['code', 'name', 'campaign', 'kind', 'percent', 'rupees_off', 'valid_from', 'valid_until'],
    ...codes.map((code) => [
      code,
      fitted.name ?? null,
      fitted.campaign ?? null,
      fitted.kind,
      fitted.percent ?? null,
      fitted.amountOff ? fitted.amountOff / 100 : null,
      fitted.startsAt ?? null,
      fitted.endsAt ?? null,
    ]),
  ])

type Made = { code: string; kind: CouponKind; percent: string | null; amount_off: string | null }

/** The codes of a batch that is as asked for: a key is one request, however long ago it was. */
function sameAs({
  batch,
  fitted,
  count,
}: {
  batch: Made[]
  fitted: CouponTemplate
  count: number
}): string[] {
  const { kind, percent, amount_off: amountOff } = batch[0]!
  const isSame =
    batch.length === count &&
    kind === fitted.kind &&
    Number(percent) === (fitted.percent ?? 0) &&
    Number(amountOff) === (fitted.amountOff ?? 0)
  if (!isSame) throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
  return batch.map(({ code }) => code)
}

const draw = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, () => {
    const picks = Array.from({ length: COUPON_LENGTH }, () => randomInt(COUPON_LETTERS.length))
    return couponCode({ prefix, picks })
  })

async function assertServices(req: PayloadRequest, services: string[]): Promise<void> {
  for (const service of services) {
    const rows = await query(req, sql`select 1 from services where id = ${service}`)
    if (rows.length === 0) throw new Failure('NOT_FOUND', { field: 'services' })
  }
}

const batchOf = ({ req, owner }: { req: PayloadRequest; owner: string }): Promise<Made[]> =>
  query<Made>(
    req,
    sql`select code, kind, percent, amount_off from coupons where batch_owner = ${owner} order by code`,
  )

/** Codes that are taken already are left out. @returns how many were new */
async function insert({
  req,
  fitted,
  owner,
  codes,
}: {
  req: PayloadRequest
  fitted: CouponTemplate
  owner: string
  codes: string[]
}): Promise<number> {
  const rows = JSON.stringify(codes.map((code) => ({ code, key: couponKey(code) })))
  const made = await query(
    req,
    sql`insert into coupons (id, batch_owner, code, code_key, is_active, kind, percent, amount_off, max_discount, min_amount, starts_at, ends_at,
          is_first_order_only, is_stackable, max_uses, max_uses_per_client, campaign)
        select gen_random_uuid(), ${owner}, r.code, r.key, true, ${fitted.kind}, ${fitted.percent ?? null}, ${fitted.amountOff ?? null}, ${fitted.maxDiscount ?? null},
          ${fitted.minAmount ?? null}, ${fitted.startsAt ?? null}::timestamptz, ${fitted.endsAt ?? null}::timestamptz,
          ${fitted.isFirstOrderOnly ?? false}, ${fitted.isStackable ?? false}, 1, 1, ${fitted.campaign ?? null}
        from jsonb_to_recordset(${rows}::jsonb) as r(code text, key text)
        on conflict (code_key) do nothing returning id`,
  )
  return made.length
}

/** Name, categories and services of a batch, in Payload's own tables. */
async function describe({
  req,
  fitted: { name, categories = [], services = [] },
  owner,
}: {
  req: PayloadRequest
  fitted: CouponTemplate
  owner: string
}): Promise<void> {
  const made = sql`(select id from coupons where batch_owner = ${owner}) c`
  if (name)
    await query(
      req,
      sql`insert into coupons_locales (name, _locale, _parent_id) select ${name}, 'en', c.id from ${made}`,
    )
  await query(
    req,
    sql`insert into coupons_categories (id, parent_id, "order", value)
        select gen_random_uuid(), c.id, v.at, v.value::enum_coupons_categories from ${made}
        cross join jsonb_array_elements_text(${JSON.stringify(categories)}::jsonb) with ordinality v(value, at)`,
  )
  await query(
    req,
    sql`insert into coupons_rels (parent_id, path, "order", services_id)
        select c.id, 'services', v.at, v.value::uuid from ${made}
        cross join jsonb_array_elements_text(${JSON.stringify(services)}::jsonb) with ordinality v(value, at)`,
  )
}
