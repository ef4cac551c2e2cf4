import { pdfFile } from '../../support/files'
import { must, type Answer } from './bare'
import type { Handed, PlacedOrder } from './buying'
import type { Shop } from './openShop'
import { stubborn } from './stubborn'

export type Acknowledged = { order: PlacedOrder; handed: Handed; report: string; refused: number[] }

/**
 * One order from its placing to the upload of its report, by a client and staff who ask again
 * whenever the connection breaks. @returns what the server acknowledged
 */
export const wholeOrder = async (
  shop: Shop,
  mark: string,
  staff: string,
): Promise<Acknowledged> => {
  const refused: number[] = []
  const asking = async (ask: Parameters<typeof stubborn>[0], status: number) => {
    const { answer, before } = await stubborn(ask)
    refused.push(...before.filter((each) => each >= 500 && each !== 503))
    return must(answer as Answer, status).body
  }
  const headers = { 'Idempotency-Key': mark }
  const json = { service: shop.service }
  const { token } = shop.client
  const place = () => shop.api({ method: 'POST', path: '/orders/create', token, json, headers })
  const { id, code, amount } = (await asking(place, 201)).order as PlacedOrder
  const open = await asking(() => shop.post('/payments/create-order', { orderId: id }), 200)
  const order = { id, code, amount, gatewayOrderId: open.gatewayOrderId as string }
  const webhooks = { send: true, duplicate: 1, shuffle: true }
  const handed = await shop.pay(order, { webhooks })
  await asking(() => shop.verify(handed), 200)
  const body = await asking(() => upload(shop, order, staff), 201)
  return { order, handed, report: (body.report as { id: string }).id, refused }
}

function upload({ api }: Shop, { id, code }: PlacedOrder, token: string) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(pdfFile(code))], { type: 'application/pdf' }), 'a.pdf')
  return api({ method: 'PUT', path: `/admin/orders/${id}/upload-report`, token, form })
}
