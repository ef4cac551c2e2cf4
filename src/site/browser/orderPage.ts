import { isPaid, isPayable } from '@/rules/orders/moneyStates'
import type { List, Order, Report, TaxDocument } from '../apiShapes'
import { orderView } from '../views/order'
import { call, Refused } from './api'
import { checkOut } from './checkout'
import { openOrderBirth } from './orderBirth'
import { openOrderCancel } from './orderCancel'
import { fill, show, tell } from './ownPage'
import { main, reader } from './place'

const PAUSES_MS = [2000, 4000, 8000, 15_000, 30_000, 60_000]

/** One order: its state, its reports, and its payment while it can be paid. */
export const openOrder = (): Promise<void> =>
  fill(async () => {
    const order = await read()
    await draw(order)
    if (location.hash !== '#pay') return
    history.replaceState(history.state, '', location.pathname + location.search)
    if (isPayable(order)) await pay(order)
  })

const read = async (): Promise<Order> => {
  const path = `/orders/${encodeURIComponent(main.dataset.code ?? '')}`
  return (await call<{ order: Order }>({ path })).order
}

async function draw(order: Order): Promise<void> {
  const [reportTitles, documents] = await Promise.all([titlesOf(order), documentsOf(order)])
  show(orderView({ reader, order, reportTitles, documents }))
  const button = document.getElementById('pay') as HTMLButtonElement | null
  button?.addEventListener('click', () => void pay(order))
  openOrderBirth(order, draw)
  openOrderCancel({ order, redraw: draw, reread: read })
}

/** Opening a report counts as its first look, so the titles come from the list. */
async function titlesOf({ id, user, reports }: Order): Promise<Record<string, string>> {
  if (reports.length === 0) return {}
  const { docs } = await call<List<Report>>({ path: `/reports/user/${user}?limit=100` })
  return Object.fromEntries(
    docs.filter((report) => report.order === id).map((report) => [report.id, report.title]),
  )
}

/** None for staff who may see the order but not its money. */
async function documentsOf({ id }: Order): Promise<TaxDocument[]> {
  try {
    return (await call<{ documents: TaxDocument[] }>({ path: `/orders/${id}/documents` })).documents
  } catch (error) {
    if (error instanceof Refused && error.status === 403) return []
    throw error
  }
}

async function pay(order: Order): Promise<void> {
  const button = document.getElementById('pay') as HTMLButtonElement
  const label = button.textContent
  button.disabled = true
  button.textContent = reader.say('busy')
  tell('')
  const outcome = await checkOut({ order, onFailure: tell })
  if (outcome.kind === 'paid') return afterwards(outcome.order)
  if (outcome.kind === 'unsure') return afterwards(null)
  button.disabled = false
  button.textContent = label
  button.focus()
  tell(outcome.message)
}

/** Money that is on its way is waited for; the gateway tells the API sooner or later in any case. */
async function afterwards(known: Order | null): Promise<void> {
  tell(reader.say('confirming'))
  let order = known ?? (await read().catch(() => null))
  for (const pause of PAUSES_MS) {
    if (order && !isPayable(order)) return finish(order)
    await new Promise((resolve) => setTimeout(resolve, pause))
    order = await read().catch(() => order)
  }
  if (order && !isPayable(order)) return finish(order)
  tell(reader.say('stillConfirming'))
}

async function finish(order: Order): Promise<void> {
  await draw(order)
  tell(isPaid(order.paymentStatus) ? reader.say('thanks') : '', 'good')
  document.getElementById('notice')!.focus()
}
