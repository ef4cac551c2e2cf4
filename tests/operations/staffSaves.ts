import { randomUUID } from 'node:crypto'
import { cancelOrder } from '@/operations/orders/cancelOrder'
import { moveOrder } from '@/operations/orders/moveOrder'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { resetPassword } from '@/operations/people/passwords'
import { digest } from '@/kit/seal'
import { call } from '../support/api'
import { aCoupon, checkOut } from './couponBook'
import { anAttempt, newReq, reportOf, rows, settle, sql, type Client } from './shop'

export type Desk = {
  /** A member of staff who may save everything. */
  staff: { id: string; token: string }
  clients: Client[]
  /** A service and a coupon that all orders share. */
  service: string
  coupon: { id: string; code: string }
  random: () => number
}

/** What was saved where: found there at the end, or it was lost. */
export type Saved = { path: string; field: string; value: string }

const TRIES = 60
const APART_MS = 40

export const aDesk = async (given: Omit<Desk, 'coupon'>): Promise<Desk> => ({
  ...given,
  coupon: await aCoupon({ maxUses: 100_000 }),
})

/**
 * An order is placed and paid while staff save its page; then one more thing happens to it, to its client or to what it was
 * bought with, and that page is saved beside it, too. @returns what staff saved
 */
export const payBesideSaves = async (desk: Desk, at: number): Promise<Saved[]> => {
  const client = desk.clients[at % desk.clients.length]!
  const coupons = at % 3 === 0 ? [desk.coupon.code] : []
  const coupon = () =>
    save(desk, { path: `/coupons/${desk.coupon.id}`, field: 'name', value: `C ${at}` })
  const [order] = await Promise.all([
    checkOut(client, { service: desk.service, coupons }),
    ...(coupons.length ? [later(desk, coupon)] : []),
  ])
  const [row] = await rows<{ payable: string }>(sql`select payable from orders where id = ${order}`)
  const report = reportOf(await anAttempt(order), { amount: Number(row!.payable) })
  const note = { path: `/orders/${order}`, field: 'notes', value: `Seen ${at}` }
  await Promise.all([later(desk, () => settle(report)), later(desk, () => save(desk, note))])
  const names = Object.keys(SECOND)
  const second = await SECOND[names[at % names.length]!]!({ desk, order, client, at })
  return [second ?? note]
}

type Second = { desk: Desk; order: string; client: Client; at: number }

const SECOND: Record<string, (second: Second) => Promise<Saved | undefined>> = {
  refund: ({ desk, order, at }) =>
    both({ desk, saved: noteOn(order, `Refund ${at}`) }, async () =>
      requestRefund({
        req: await newReq(),
        by: desk.staff.id,
        input: { orderId: order, amount: 1_000, to: 'wallet', reason: 'Storm' },
      }),
    ),
  cancel: ({ desk, order, at }) =>
    both({ desk, saved: noteOn(order, `Cancel ${at}`) }, async () => {
      const [row] = await rows<{ paid: string }>(
        sql`select payable + wallet as paid from orders where id = ${order}`,
      )
      await cancelOrder({
        ...{ req: await newReq(), idOrCode: order, percent: 100 },
        caller: { kind: 'staff', id: desk.staff.id, role: 'owner' },
        input: { refund: Number(row!.paid), to: 'wallet', reason: 'Storm' },
      })
    }),
  deliver: ({ desk, order, at }) =>
    both({ desk, saved: noteOn(order, `Work ${at}`) }, async () => {
      await moveOrder({ req: await newReq(), id: order, to: 'processing' })
      await moveOrder({ req: await newReq(), id: order, to: 'delivered' })
    }),
  assign: async ({ desk, order }) =>
    void (await both(
      { desk, saved: { path: `/orders/${order}`, field: 'assignee', value: desk.staff.id } },
      async () => moveOrder({ req: await newReq(), id: order, to: 'processing' }),
    )),
  password: async ({ desk, client, at }) => {
    const saved = { path: `/users/${client.id}`, field: 'name', value: `Asha ${at}` }
    await both({ desk, saved }, () => resetOf(client))
    return undefined
  },
  profile: async ({ desk, client, at }) => {
    const [own] = await rows<{ id: string }>(
      sql`select id from profiles where user_id = ${client.id} limit 1`,
    )
    const saved = { path: `/profiles/${own!.id}`, field: 'name', value: `Asha ${at}` }
    await both({ desk, saved }, () => later(desk, async () => undefined))
    return undefined
  },
  service: async ({ desk, client, at }) => {
    const path = `/services/${desk.service}`
    await both({ desk, saved: { path, field: 'summary', value: `About it ${at}` } }, () =>
      checkOut(client, { service: desk.service }),
    )
    return undefined
  },
}

const noteOn = (order: string, value: string): Saved => ({
  path: `/orders/${order}`,
  field: 'notes',
  value,
})

async function both(
  { desk, saved }: { desk: Desk; saved: Saved },
  act: () => Promise<unknown>,
): Promise<Saved> {
  await Promise.all([later(desk, act), later(desk, () => save(desk, saved))])
  return saved
}

/** After a moment that nobody chose. */
async function later<T>({ random }: Desk, act: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, random() * APART_MS))
  return act()
}

/** The admin's Save. A row that somebody else holds too long is asked for again, as the page tells staff to. */
async function save({ staff }: Desk, { path, field, value }: Saved): Promise<void> {
  let answer
  for (let tries = 0; tries < TRIES; tries += 1) {
    const body = { [field]: value }
    answer = await call({ method: 'PATCH', path, body, token: staff.token })
    if (answer.status === 200) return
    if (![409, 429, 503].includes(answer.status)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${path} answered ${answer?.status} ${JSON.stringify(answer?.body)}`)
}

/** A client's reset by a link; afterwards that link and the password from before must be dead. */
async function resetOf(client: Client): Promise<void> {
  const token = randomUUID()
  await rows(
    sql`update users set reset_password_token = ${digest({ value: token, purpose: 'reset-password' })}, reset_password_expiration = now() + interval '1 hour', salt = 'old', hash = 'old' where id = ${client.id}`,
  )
  const password = `a calm shore ${token}`
  await resetPassword({ req: await newReq(), audience: 'users', token, password, ip: '10.9.0.1' })
  const [row] = await rows(
    sql`select reset_password_token is null as is_used, hash <> 'old' as is_new from users where id = ${client.id}`,
  )
  if (!row) throw new Error('the client is gone')
}
