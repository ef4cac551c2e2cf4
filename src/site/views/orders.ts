import { isPaid } from '@/rules/orders/moneyStates'
import { ORDER_FLOW, PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import { formatInstant } from '@/rules/time/formatInstant'
import type { Order } from '../apiShapes'
import { html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { money } from './money'

/** A reader whose clock is known: instants are shown in the IANA zone of the device. */
export type LocalReader = Reader & { timezone: string }

export const dayOf = ({ language, timezone }: LocalReader, at: string): string =>
  formatInstant({ at, locale: language, timezone, style: 'date' })

/** What matters most of an order in one word: its payment while that is open, then its work. */
export const badge = ({ language }: Reader, { status, paymentStatus }: Order): Markup => {
  if (status === 'new' && isPaid(paymentStatus))
    return html`<span class="badge" data-tone="good"
      >${PAYMENT_STATUSES[paymentStatus][language]}</span
    >`
  return status === 'new'
    ? html`<span class="badge" data-tone="${paymentStatus === 'pending' ? 'wait' : 'bad'}"
        >${PAYMENT_STATUSES[paymentStatus][language]}</span
      >`
    : html`<span class="badge" data-tone="${TONES[status]}"
        >${ORDER_FLOW[status].label[language]}</span
      >`
}

const TONES = {
  processing: 'wait',
  delivered: 'good',
  completed: 'good',
  cancelled: 'bad',
} as const

/** Own orders, newest first. */
export const ordersList = ({ reader, orders }: { reader: LocalReader; orders: Order[] }): Markup =>
  orders.length === 0
    ? html`<div class="card narrow">
        <p class="lead">${reader.say('noOrders')}</p>
        <p class="actions"><a class="button" href="/services">${reader.say('seeServices')}</a></p>
      </div>`
    : html`<ul class="rows">
        ${orders.map(
          (order) =>
            html`<li class="card row">
              <div>
                <h2><a href="/orders/${order.code}">${order.service.title}</a></h2>
                <p class="help">
                  ${order.code} ·
                  ${reader.say('orderedOn', { date: dayOf(reader, order.createdAt) })}
                </p>
              </div>
              <p class="facts">
                <strong>${money(reader, order.amount)}</strong> ${badge(reader, order)}
              </p>
            </li>`,
        )}
      </ul>`
