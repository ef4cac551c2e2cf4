import { expect } from './http'
import { samplePdf } from './samplePdf'
import { messages, type Order, type Scene } from './scene'

export async function confirmation(scene: Scene, order: Order): Promise<void> {
  const { api, say, token } = scene
  const [mail] = await messages(
    scene,
    'email',
    (each) => each.subject?.includes(order.code) === true,
  )
  const [whatsapp] = await messages(scene, 'whatsapp', (each) => each.text.includes(order.code))
  const { body } = await api({ path: `/orders/${order.code}`, token })
  const now = body.order as unknown as Order
  const captures = (now as unknown as { transactions: { status: string }[] }).transactions.filter(
    ({ status }) => status === 'success',
  )
  expect(captures.length === 1, `one payment has one transaction, not ${captures.length}`)
  say(
    'Confirmation',
    `mail "${mail!.subject}"; WhatsApp "${whatsapp!.text.replace(/\s+/g, ' ').slice(0, 90)}…"; promised for ${now.expectedDeliveryAt?.slice(0, 10)}`,
  )
}

export async function work(scene: Scene, order: Order): Promise<string> {
  const { api, say, target } = scene
  const login = await api({ method: 'POST', path: '/admins/login', json: target.staff })
  expect(login.status === 200, `staff could not sign in: ${login.status}`)
  const staff = login.body.token as string
  const { body: list } = await api({
    path: `/admin/orders?status=pending&q=${order.code}`,
    token: staff,
  })
  expect(
    (list as unknown as { totalDocs: number }).totalDocs === 1,
    'the paid order is in the work list',
  )
  const moved = await api({
    method: 'PUT',
    path: `/orders/${order.id}/status`,
    token: staff,
    json: { status: 'processing' },
  })
  expect(moved.status === 200, `the order could not be moved: ${JSON.stringify(moved.body)}`)
  const form = new FormData()
  form.set('file', new Blob([samplePdf(order.code)], { type: 'application/pdf' }), 'kundali.pdf')
  form.set('title', 'Janma Kundali')
  const uploaded = await api({
    method: 'PUT',
    path: `/admin/orders/${order.id}/upload-report`,
    token: staff,
    form,
  })
  expect(uploaded.status === 201, `the report was refused: ${JSON.stringify(uploaded.body)}`)
  say('Work', 'staff found the order, began it and dropped a PDF')
  return (uploaded.body.report as { id: string }).id
}

export async function openReport(scene: Scene, report: string): Promise<void> {
  const { api, say, token } = scene
  const [mail] = await messages(scene, 'email', (each) =>
    each.links.some((link) => link.includes(report)),
  )
  await messages(scene, 'whatsapp', (each) => each.links.some((link) => link.includes(report)))
  say('Delivery', `mail "${mail!.subject}" and WhatsApp carry a link, not the file`)
  const stranger = await api({ path: `/reports/${report}` })
  expect(stranger.status === 401, 'nobody opens a report without signing in')
  const { body } = await api({ path: `/reports/${report}`, token })
  const { file, viewedAt } = body.report as {
    file: { url: string; size: number; expiresAt: string }
    viewedAt: string
  }
  const pdf = Buffer.from(await (await fetch(file.url)).arrayBuffer())
  expect(
    pdf.subarray(0, 5).toString() === '%PDF-' && typeof viewedAt === 'string',
    'the link gives the PDF',
  )
  const { body: last } = await api({ path: '/orders/user/' + (await me(scene)), token })
  const [order] = (last as unknown as { docs: Order[] }).docs
  expect(order!.status === 'delivered', `the order is ${order!.status}`)
  say(
    'Open',
    `${pdf.byteLength} bytes of PDF by a link that dies at ${file.expiresAt.slice(11, 16)} UTC; timeline: ${order!.timeline.map(({ text }) => text).join(' → ')}`,
  )
}

async function me({ api, token }: Scene): Promise<string> {
  return ((await api({ path: '/user/profile', token })).body.user as { id: string }).id
}
