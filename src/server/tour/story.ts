import { expect, httpClient, until, type Answer } from './http'
import { samplePdf } from './samplePdf'

export type TourTarget = { apiUrl: string; sandboxUrl: string; staff: { email: string; password: string } }
export type Say = (step: string, seen: string) => void

type Call = ReturnType<typeof httpClient>
type Order = { id: string; code: string; status: string; paymentStatus: string; amount: number; expectedDeliveryAt: string | null; reports: string[]; timeline: { text: string }[] }
type Message = { channel: string; to: string; subject?: string; text: string; links: string[]; html?: string }
type Scene = { api: Call; sandbox: Call; say: Say; email: string; phone: string; token: string; target: TourTarget }

const SERVICE = 'janma-kundali-report'
const rupees = (paise: number): string => `₹${(paise / 100).toLocaleString('en-IN')}`

/** Plays the main job from registration to the opened report. @throws Error at the first thing that differs */
export const playStory = async ({ target, say }: { target: TourTarget; say: Say }): Promise<void> => {
  const api = httpClient(target.apiUrl)
  const sandbox = httpClient(target.sandboxUrl)
  const who = await register(api, say)
  const scene: Scene = { api, sandbox, say, target, ...who }
  const submission = await fillForm(scene)
  const order = await placeOrder(scene, submission)
  await pay(scene, order)
  await confirmation(scene, order)
  const report = await work(scene, order)
  await openReport(scene, report)
}

async function register(api: Call, say: Say) {
  const mark = Date.now().toString(36)
  const email = `tour-${mark}@example.com`
  const phone = `+9198${String(Date.now()).slice(-8)}`
  const { status, body } = await api({ method: 'POST', path: '/auth/register', json: { name: 'Asha Verma', email, phone, password: `a quiet shore ${mark}`, consents: { terms: true, whatsapp: true } } })
  expect(status === 201 && typeof body.token === 'string', `register answered ${status}`)
  say('Register', `${email} has an account and is signed in`)
  return { email, phone, token: body.token as string }
}

async function fillForm({ api, say, token }: Scene): Promise<string> {
  const list = await api({ path: '/services?limit=100' })
  const { docs } = list.body as unknown as { docs: { slug: string; title: string; price: number }[] }
  expect(docs.length >= 20, `the catalogue has ${docs.length} services`)
  const { body: service } = (await api({ path: `/services/${SERVICE}` })) as unknown as { body: { title: string; price: number; deliveryDays: number; form: { id: string; slug: string; fields: { name: string; required: boolean }[] } } }
  say('Browse', `${docs.length} services; "${service.title}" costs ${rupees(service.price)}, ready in ${service.deliveryDays} days`)
  const answers = {
    fullName: 'Asha Verma',
    birthDate: '1990-08-15',
    birthTime: { certainty: 'exact', time: '06:41' },
    birthPlace: { name: 'Jaipur, Rajasthan, India', latitude: 26.9124, longitude: 75.7873, timezone: 'Asia/Kolkata' },
    topic: 'work',
    question: 'Which years favour a change of work?',
  }
  const missing = await api({ method: 'POST', path: `/forms/${service.form.slug}/submit`, token, json: { answers: { fullName: 'Asha' } } })
  expect(missing.status === 400, 'an incomplete form is refused')
  const sent = await api({ method: 'POST', path: `/forms/${service.form.slug}/submit`, token, json: { answers, service: SERVICE } })
  expect(sent.status === 201, `the form was refused: ${JSON.stringify(sent.body)}`)
  say('Intake', `incomplete answers were refused by name (${(missing.body.errors as { field: string }[]).length} fields); complete ones are kept, sealed`)
  return (sent.body.submission as { id: string }).id
}

async function placeOrder({ api, say, token }: Scene, submission: string): Promise<Order> {
  const request = { method: 'POST', path: '/orders/create', token, json: { service: SERVICE, submission }, headers: { 'Idempotency-Key': `tour-${submission}` } }
  const [one, two] = await Promise.all([api(request), api(request)])
  const order = one.body.order as unknown as Order
  expect(one.status === 201 && order.paymentStatus === 'pending', `the order answered ${one.status}: ${JSON.stringify(one.body)}`)
  expect((two.body.order as unknown as Order)?.id === order.id, 'a double click makes one order')
  say('Order', `${order.code} for ${rupees(order.amount)}; a double click made one order`)
  return order
}

async function pay({ api, sandbox, say, token }: Scene, order: Order): Promise<void> {
  const { body: checkout } = await api({ method: 'POST', path: '/payments/create-order', token, json: { orderId: order.id } })
  expect(checkout.amount === order.amount && typeof checkout.gatewayOrderId === 'string', `the checkout answered ${JSON.stringify(checkout)}`)
  const paid = await sandbox({ method: 'POST', path: '/razorpay/pay', json: { orderId: checkout.gatewayOrderId, outcome: 'captured', webhooks: { send: true, duplicate: 1, shuffle: true } } })
  const forged = await api({ method: 'POST', path: '/payments/verify', token, json: { ...paid.body, razorpay_signature: '0'.repeat(64) } })
  expect(forged.status === 400, 'a forged signature is refused')
  const verified = await api({ method: 'POST', path: '/payments/verify', token, json: paid.body })
  expect(verified.status === 200 && (verified.body.order as unknown as Order).paymentStatus === 'paid', `verify answered ${verified.status}: ${JSON.stringify(verified.body)}`)
  say('Pay', `the sandbox checkout captured ${rupees(order.amount)}; verify and doubled, shuffled webhooks arrived; a forged signature was refused`)
}

async function confirmation(scene: Scene, order: Order): Promise<void> {
  const { api, say, token } = scene
  const [mail] = await messages(scene, 'email', (each) => each.subject?.includes(order.code) === true)
  const [whatsapp] = await messages(scene, 'whatsapp', (each) => each.text.includes(order.code))
  const { body } = await api({ path: `/orders/${order.code}`, token })
  const now = body.order as unknown as Order
  const captures = (now as unknown as { transactions: { status: string }[] }).transactions.filter(({ status }) => status === 'success')
  expect(captures.length === 1, `one payment has one transaction, not ${captures.length}`)
  say('Confirmation', `mail "${mail!.subject}"; WhatsApp "${whatsapp!.text.slice(0, 90)}…"; promised for ${now.expectedDeliveryAt?.slice(0, 10)}`)
}

async function work(scene: Scene, order: Order): Promise<string> {
  const { api, say, target } = scene
  const login = await api({ method: 'POST', path: '/admins/login', json: target.staff })
  expect(login.status === 200, `staff could not sign in: ${login.status}`)
  const staff = login.body.token as string
  const { body: list } = await api({ path: `/admin/orders?status=pending&q=${order.code}`, token: staff })
  expect((list as unknown as { totalDocs: number }).totalDocs === 1, 'the paid order is in the work list')
  const moved = await api({ method: 'PUT', path: `/orders/${order.id}/status`, token: staff, json: { status: 'processing' } })
  expect(moved.status === 200, `the order could not be moved: ${JSON.stringify(moved.body)}`)
  const form = new FormData()
  form.set('file', new Blob([samplePdf(order.code)], { type: 'application/pdf' }), 'kundali.pdf')
  form.set('title', 'Janma Kundali')
  const uploaded = await api({ method: 'PUT', path: `/admin/orders/${order.id}/upload-report`, token: staff, form })
  expect(uploaded.status === 201, `the report was refused: ${JSON.stringify(uploaded.body)}`)
  say('Work', 'staff found the order, began it and dropped a PDF')
  return (uploaded.body.report as { id: string }).id
}

async function openReport(scene: Scene, report: string): Promise<void> {
  const { api, say, token } = scene
  const [mail] = await messages(scene, 'email', (each) => each.links.some((link) => link.includes(report)))
  await messages(scene, 'whatsapp', (each) => each.links.some((link) => link.includes(report)))
  say('Delivery', `mail "${mail!.subject}" and WhatsApp carry a link, not the file`)
  const stranger = await api({ path: `/reports/${report}` })
  expect(stranger.status === 401, 'nobody opens a report without signing in')
  const { body } = await api({ path: `/reports/${report}`, token })
  const { file, viewedAt } = body.report as { file: { url: string; size: number; expiresAt: string }; viewedAt: string }
  const pdf = Buffer.from(await (await fetch(file.url)).arrayBuffer())
  expect(pdf.subarray(0, 5).toString() === '%PDF-' && typeof viewedAt === 'string', 'the link gives the PDF')
  const { body: last } = await api({ path: '/orders/user/' + (await me(scene)), token })
  const [order] = (last as unknown as { docs: Order[] }).docs
  expect(order!.status === 'delivered', `the order is ${order!.status}`)
  say('Open', `${pdf.byteLength} bytes of PDF by a link that dies at ${file.expiresAt.slice(11, 16)} UTC; timeline: ${order!.timeline.map(({ text }) => text).join(' → ')}`)
}

async function me({ api, token }: Scene): Promise<string> {
  return ((await api({ path: '/user/profile', token })).body.user as { id: string }).id
}

async function messages({ sandbox, email, phone }: Scene, channel: 'email' | 'whatsapp', fits: (message: Message) => boolean): Promise<Message[]> {
  const to = channel === 'email' ? email : phone
  return until(`${channel} to the client`, async () => {
    const answer: Answer = await sandbox({ path: `/outbox?channel=${channel}&to=${encodeURIComponent(to)}` })
    const found = (answer.body as unknown as Message[]).filter(fits)
    expect(found.length <= 1, `one ${channel} message, not ${found.length}`)
    return found.length === 1 && found
  })
}
