import { isPaid } from '@/rules/orders/moneyStates'
import { expect } from './http'
import { rupees, SERVICE, type Call, type Order, type Say, type Scene } from './scene'

export async function register(api: Call, say: Say) {
  const mark = Date.now().toString(36)
  const email = `tour-${mark}@example.com`
  const phone = `+9198${String(Date.now()).slice(-8)}`
  const { status, body } = await api({
    method: 'POST',
    path: '/auth/register',
    json: {
      name: 'Asha Verma',
      email,
      phone,
      password: `a quiet shore ${mark}`,
      consents: { terms: true, whatsapp: true },
    },
  })
  expect(status === 201 && typeof body.token === 'string', `register answered ${status}`)
  say('Register', `${email} has an account and is signed in`)
  return { email, phone, token: body.token as string }
}

const ANSWERS = {
  fullName: 'Asha Verma',
  birthDate: '1990-08-15',
  birthTime: { certainty: 'exact', time: '06:41' },
  birthPlace: {
    name: 'Jaipur, Rajasthan, India',
    latitude: 26.9124,
    longitude: 75.7873,
    timezone: 'Asia/Kolkata',
  },
  topic: 'work',
  question: 'Which years favour a change of work?',
}

export async function fillForm({ api, say, token }: Scene): Promise<string> {
  const list = await api({ path: '/services?limit=100' })
  const { docs } = list.body as unknown as {
    docs: { slug: string; title: string; price: number }[]
  }
  expect(docs.length >= 20, `the catalogue has ${docs.length} services`)
  const { body: service } = (await api({ path: `/services/${SERVICE}` })) as unknown as {
    body: {
      title: string
      price: number
      deliveryDays: number
      form: { id: string; slug: string; fields: { name: string; required: boolean }[] }
    }
  }
  say(
    'Browse',
    `${docs.length} services; "${service.title}" costs ${rupees(service.price)}, ready in ${service.deliveryDays} days`,
  )
  const submit = (json: unknown) =>
    api({ method: 'POST', path: `/forms/${service.form.slug}/submit`, token, json })
  const missing = await submit({ answers: { fullName: 'Asha' } })
  expect(missing.status === 400, 'an incomplete form is refused')
  const sent = await submit({ answers: ANSWERS, service: SERVICE })
  expect(sent.status === 201, `the form was refused: ${JSON.stringify(sent.body)}`)
  say(
    'Intake',
    `incomplete answers were refused by name (${(missing.body.errors as { field: string }[]).length} fields); complete ones are kept, sealed`,
  )
  return (sent.body.submission as { id: string }).id
}

export async function placeOrder({ api, say, token }: Scene, submission: string): Promise<Order> {
  const request = {
    method: 'POST',
    path: '/orders/create',
    token,
    json: { service: SERVICE, submission },
    headers: { 'Idempotency-Key': `tour-${submission}` },
  }
  const [one, two] = await Promise.all([api(request), api(request)])
  const order = one.body.order as unknown as Order
  expect(
    one.status === 201 && order.paymentStatus === 'pending',
    `the order answered ${one.status}: ${JSON.stringify(one.body)}`,
  )
  expect((two.body.order as unknown as Order)?.id === order.id, 'a double click makes one order')
  say('Order', `${order.code} for ${rupees(order.amount)}; a double click made one order`)
  return order
}

export async function pay({ api, sandbox, say, token }: Scene, order: Order): Promise<void> {
  const { body: checkout } = await api({
    method: 'POST',
    path: '/payments/create-order',
    token,
    json: { orderId: order.id },
  })
  expect(
    checkout.amount === order.amount && typeof checkout.gatewayOrderId === 'string',
    `the checkout answered ${JSON.stringify(checkout)}`,
  )
  const paid = await sandbox({
    method: 'POST',
    path: '/razorpay/pay',
    json: {
      orderId: checkout.gatewayOrderId,
      outcome: 'captured',
      webhooks: { send: true, duplicate: 1, shuffle: true },
    },
  })
  const forged = await api({
    method: 'POST',
    path: '/payments/verify',
    token,
    json: { ...paid.body, razorpay_signature: '0'.repeat(64) },
  })
  expect(forged.status === 400, 'a forged signature is refused')
  const verified = await api({ method: 'POST', path: '/payments/verify', token, json: paid.body })
  expect(
    verified.status === 200 && isPaid((verified.body.order as unknown as Order).paymentStatus),
    `verify answered ${verified.status}: ${JSON.stringify(verified.body)}`,
  )
  say(
    'Pay',
    `the sandbox checkout captured ${rupees(order.amount)}; verify and doubled, shuffled webhooks arrived; a forged signature was refused`,
  )
}
