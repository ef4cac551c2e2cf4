import { beforeAll, describe, expect, it } from 'vitest'
import { anAttempt, anOrder, newReq, reportOf, rows, settle, sql } from '../operations/shop'
import { aPaidOne, refundOf, settleBack } from '../operations/refunds'
import { PASSWORD, registerClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { whileSaving } from '../support/heldSave'
import { post } from '../support/intake'
import { BIRTH } from './jaipur'
import { sealedMail, tokenIn } from './sealedMail'
import { makeCoupon, makeService, placeOrder } from './world'

const NEW_PASSWORD = 'a-calmer-river-2'

let token: string

beforeAll(async () => {
  token = (await staffOf('owner')).token
})

const saveOf = (slug: string, id: string, body: Record<string, unknown>) => () =>
  call({ method: 'PATCH', path: `/${slug}/${id}`, body, token })

/** A save of a note beside something that happens to the order; what the order then says. */
const noteBeside = async (order: string, meanwhile: () => Promise<unknown>) => {
  const save = saveOf('orders', order, { notes: 'Called back' })
  const { saved } = await whileSaving({ slug: 'orders', save, meanwhile })
  expect(saved.status).toBe(200)
  const [row] = await rows(sql`select * from orders where id = ${order}`)
  expect(row).toMatchObject({ notes: 'Called back' })
  return row!
}

describe('a note saved on an order', () => {
  it('beside its capture leaves it paid', async () => {
    const { order } = await anOrder()
    const gatewayOrder = await anAttempt(order)
    const row = await noteBeside(order, () => settle(reportOf(gatewayOrder)))
    expect(row).toMatchObject({ payment_status: 'paid', paid_at: expect.anything() })
    expect(row.expected_delivery_at).not.toBeNull()
  })

  it('beside a move leaves it moved', async () => {
    const { order } = await aPaidOne()
    const row = await noteBeside(order, () =>
      call({
        method: 'PUT',
        path: `/orders/${order}/status`,
        body: { status: 'processing' },
        token,
      }),
    )
    expect(row.status).toBe('processing')
  })

  it('beside a refund leaves it counted', async () => {
    const { order, payment } = await aPaidOne()
    const row = await noteBeside(order, () => settleBack(refundOf(payment, { amount: 40_000 })))
    expect(row).toMatchObject({ payment_status: 'partially_refunded', refunded: '40000' })
  })

  it('beside its expiry leaves it expired', async () => {
    const { order } = await anOrder()
    await rows(sql`update orders set expires_at = now() - interval '1 hour' where id = ${order}`)
    const { expireOrders } = await import('@/operations/orders/expireOrders')
    const row = await noteBeside(order, async () => expireOrders({ req: await newReq() }))
    expect(row.payment_status).toBe('expired')
  })

  it('beside its birth details leaves them', async () => {
    const { order } = await aPaidOne()
    const row = await noteBeside(order, () =>
      call({ method: 'PUT', path: `/orders/${order}/birth`, body: BIRTH, token }),
    )
    expect(row).toMatchObject({ birth_source: 'staff', sealed_birth: expect.any(String) })
  })

  it('beside a mark for staff leaves the mark', async () => {
    const { order } = await aPaidOne()
    const { askForBirth } = await import('@/operations/charts/askForBirth')
    const row = await noteBeside(order, async () => askForBirth({ req: await newReq(), order }))
    expect(row.attention).toMatch(/birth details/)
  })
})

describe('a client saved by staff', () => {
  it('beside a new password keeps the new one, and the link is used up', async () => {
    const { id, email } = await registerClient({ name: 'Farah Ali' })
    const link = await linkFor('users', email)
    const { done } = await whileSaving({
      slug: 'users',
      save: saveOf('users', id, { name: 'Farah A' }),
      meanwhile: () => post('/auth/reset-password', { token: link, password: NEW_PASSWORD }),
    })
    expect(done.status).toBe(200)
    const login = (password: string) => post('/auth/login', { email, password })
    expect([(await login(NEW_PASSWORD)).status, (await login(PASSWORD)).status]).toEqual([200, 401])
    const again = await post('/auth/reset-password', { token: link, password: PASSWORD })
    expect(again.status).toBe(400)
  })

  it('beside a phone of the client’s own keeps the phone', async () => {
    const { id, token: own } = await registerClient({ name: 'Gita Sen' })
    await whileSaving({
      slug: 'users',
      save: saveOf('users', id, { timezone: 'Asia/Dubai' }),
      meanwhile: () =>
        call({
          method: 'PUT',
          path: '/user/profile',
          body: { phone: '+919812300011' },
          token: own,
        }),
    })
    const [row] = await rows(sql`select phone, timezone from users where id = ${id}`)
    expect(row).toEqual({ phone: '+919812300011', timezone: 'Asia/Dubai' })
  })

  it('beside the proof of the address keeps it proven', async () => {
    const { id, email } = await registerClient({ name: 'Hari Das' })
    const { verificationToken } = await import('@/operations/people/verifyEmail')
    await rows(sql`update users set email_verified_at = null where id = ${id}`)
    await whileSaving({
      slug: 'users',
      save: saveOf('users', id, { name: 'Hari D' }),
      meanwhile: () =>
        post('/auth/verify-email', { token: verificationToken({ user: id, email }) }),
    })
    const [row] = await rows(sql`select email_verified_at from users where id = ${id}`)
    expect(row!.email_verified_at).not.toBeNull()
  })

  it('beside birth details of the client’s own keeps them on the person', async () => {
    const { id, token: own } = await registerClient({ name: 'Indu Rao' })
    const [person] = await rows<{ id: string }>(sql`select id from profiles where user_id = ${id}`)
    await whileSaving({
      slug: 'profiles',
      save: saveOf('profiles', person!.id, { relation: 'other' }),
      meanwhile: () =>
        call({ method: 'PUT', path: '/user/profile', body: { birth: BIRTH }, token: own }),
    })
    const [row] = await rows(
      sql`select relation, sealed_birth from profiles where id = ${person!.id}`,
    )
    expect(row).toEqual({ relation: 'other', sealed_birth: expect.any(String) })
  })
})

describe('a member of staff saved', () => {
  it('beside a new password keeps the new one', async () => {
    const { id, email } = await staffOf('support')
    const link = await linkFor('admins', email)
    await whileSaving({
      slug: 'admins',
      save: saveOf('admins', id, { name: 'Another' }),
      meanwhile: () => post('/admins/reset-password', { token: link, password: NEW_PASSWORD }),
    })
    const login = (password: string) => post('/admins/login', { email, password })
    expect([(await login(NEW_PASSWORD)).status, (await login(PASSWORD)).status]).toEqual([200, 401])
  })
})

describe('a coupon saved', () => {
  it('beside its use keeps the use counted', async () => {
    const coupon = await makeCoupon({ code: 'ONCEONLY', maxUses: 1 })
    const [service, client] = [
      await makeService({ slug: 'small' }),
      await registerClient({ name: 'Jaya Nair' }),
    ]
    await whileSaving({
      slug: 'coupons',
      save: saveOf('coupons', coupon, { campaign: 'Diwali' }),
      meanwhile: () => placeOrder(service, client.token, { coupon: 'ONCEONLY' }),
    })
    const [row] = await rows(sql`select uses, campaign from coupons where id = ${coupon}`)
    expect(row).toMatchObject({ uses: '1', campaign: 'Diwali' })
  })
})

async function linkFor(audience: 'users' | 'admins', email: string): Promise<string> {
  const { issuePasswordReset } = await import('@/operations/people/passwords')
  await issuePasswordReset({ req: await newReq(), audience, email, language: 'en' })
  return tokenIn((await sealedMail('account.reset-password')).resetUrl)
}
