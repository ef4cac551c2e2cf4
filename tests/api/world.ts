import { query, sql } from '@/kit/sql'
import { aClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { formWith, pdfFile, pngFile } from '../support/files'
import { makeForm, post, upload } from '../support/intake'
import { testPayload } from '../support/payload'
import { BIRTH } from './jaipur'

/** A practice with one of everything; all that belongs to a client belongs to `aClient`. */
export type World = {
  form: string
  service: string
  draft: string
  closed: string
  media: string
  submission: string
  file: string
  order: string
  unpaid: string
  report: string
  notification: string
  transaction: string
  /** The client's own person, and its chart. */
  profile: string
  chart: string
  /** The receipt of `order`. */
  document: string
}

let built: Promise<World> | undefined

export const world = (): Promise<World> => (built ??= build())

type ServiceData = Record<string, unknown>

/** A published service of 1,000 rupees in seven days, unless a test wants another. */
export const makeService = async (more: ServiceData & { slug: string }): Promise<string> => {
  const payload = await testPayload()
  const data = {
    title: more.slug,
    summary: `About ${more.slug}`,
    category: 'astrology',
    price: 100_000,
    deliveryDays: 7,
    _status: 'published',
    ...more,
  }
  return String((await payload.create({ collection: 'services', data: data as never })).id)
}

/** Places an order as the client does. */
export const placeOrder = async (
  service: string,
  token: string,
  more: Record<string, unknown> = {},
): Promise<string> =>
  made(await post('/orders/create', { service, ...more }, { token }), 201).order.id

/** A coupon of ten percent as the owner makes it, unless a test wants another. */
export const makeCoupon = async (more: Record<string, unknown> = {}): Promise<string> => {
  const { token } = await staffOf('owner')
  const coupon = { code: 'TENTH', kind: 'percent', percent: 10, maxUsesPerClient: null, ...more }
  return made(await post('/coupons', coupon, { token }), 201).doc.id
}

/** The order is paid as if the gateway had reported it; no gateway is asked. @returns the transaction */
export const payOrder = async (order: string): Promise<string> => {
  const [payload, { settlePayment }] = await Promise.all([
    testPayload(),
    import('@/operations/payments/settlePayment'),
  ])
  const gatewayOrderId = `order_${order.replaceAll('-', '').slice(-14)}`
  const [row] = await query<{ payable: string }>(
    { payload } as never,
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, amount, currency, status, gateway_status, checks)
        select gen_random_uuid(), 'order:' || id, 'payment', user_id, id, ${gatewayOrderId}, payable, 'INR', 'pending', 'created', 0
        from orders where id = ${order} returning amount as payable`,
  )
  const settled = await settlePayment({
    req: { payload } as never,
    payment: {
      id: gatewayOrderId.replace('order_', 'pay_'),
      gatewayOrderId,
      amount: Number(row?.payable),
      currency: 'INR',
      status: 'captured',
      method: 'upi',
    },
    source: 'webhook',
  })
  return settled?.transaction ?? ''
}

/** A member of staff uploads a report. */
export const uploadReport = async (
  order: string,
  fields: Record<string, string> = {},
): Promise<string> => {
  const { token } = await staffOf('owner')
  const file = { name: 'any name.pdf', type: 'application/pdf', bytes: pdfFile('Your report') }
  const body = formWith(file, { orderId: order, ...fields })
  return made(await call({ method: 'POST', path: '/reports/upload', body, token }), 201).report.id
}

/** The owner gives a client some promotional credit. */
export const creditWallet = async (user: string): Promise<void> => {
  const { token } = await staffOf('owner')
  const body = { user, kind: 'promotion', amount: 10_000, reason: 'Welcome' }
  made(await post('/wallet/adjust', body, { token }), 201)
}

/** Gives the client birth details and reads the chart. */
const bearBirth = async (token: string) => {
  made(await call({ method: 'PUT', path: '/user/profile', body: { birth: BIRTH }, token }))
  return call({ path: '/user/birth-chart', token })
}

/** The body of an answer that must be what it is. */
const made = <Body>(answer: { status: number; body: Body }, status = 200): Body => {
  if (answer.status !== status)
    throw new Error(`answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

async function build(): Promise<World> {
  const payload = await testPayload()
  const { token, id: user } = await aClient()
  const { id: form } = await makeForm({ slug: 'intake' })
  const service = await makeService({ slug: 'reading', title: 'Reading', form })
  const draft = await makeService({ slug: 'not-yet', _status: 'draft' })
  const closed = await makeService({ slug: 'by-request', isOrderable: false })
  const media = await payload.create({
    collection: 'media',
    data: { alt: 'A lamp' },
    file: { data: pngFile(), mimetype: 'image/png', name: 'lamp.png', size: pngFile().length },
  })
  const chart = made(await bearBirth(token))
  const answers = { fullName: 'Asha Rao' }
  const sent = made(await post('/forms/intake/submit', { answers }, { token }), 201)
  const file = made(await upload(pngFile(), { token }), 201)
  const order = await placeOrder('reading', token)
  const transaction = await payOrder(order)
  const report = await uploadReport(order)
  await creditWallet(user)
  await makeCoupon({ code: 'WORLD' })
  const [message] = made(await call({ path: `/notifications/user/${user}`, token })).docs
  const [document] = made(await call({ path: `/orders/${order}/documents`, token })).documents
  return {
    form,
    service,
    draft,
    closed,
    media: String(media.id),
    submission: sent.submission.id,
    file: file.file.id,
    order,
    unpaid: await placeOrder('reading', token, { coupon: 'world' }),
    report,
    profile: chart.profile,
    chart: chart.id,
    notification: message.id,
    transaction,
    document: document.id,
  }
}
