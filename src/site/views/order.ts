import { isPayable } from '@/rules/orders/moneyStates'
import { PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import { formatInstant } from '@/rules/time/formatInstant'
import type { Order, TaxDocument } from '../apiShapes'
import { html, type Markup } from '../markup'
import { money } from './money'
import { orderBirth } from './orderBirth'
import { orderCancel } from './orderCancel'
import { orderDocuments } from './orderDocuments'
import { badge, dayOf, type LocalReader } from './orders'

type Given = {
  reader: LocalReader
  order: Order
  reportTitles: Record<string, string>
  documents: TaxDocument[]
}

/** One order as its owner sees it. */
export const orderView = (given: Given): Markup => {
  const { reader, order } = given
  return html`<div class="intro">
      <p class="kind">${order.code} ${badge(reader, order)}</p>
      <h1 tabindex="-1">${order.service.title}</h1>
      ${promise(given)}
    </div>
    <div class="split even">
      <div class="stack">
        ${payment(given)} ${reports(given)} ${orderBirth(given)} ${amounts(given)}
        ${orderDocuments(given)} ${orderCancel(given)}
      </div>
      ${progress(given)}
    </div>`
}

function promise({ reader, order }: Given): Markup | false {
  const { expectedDeliveryAt, deliveredAt, status } = order
  if (status === 'cancelled') return false
  if (deliveredAt)
    return html`<p class="lead">
      ${reader.say('deliveredOn', { date: dayOf(reader, deliveredAt) })}
    </p>`
  return (
    expectedDeliveryAt !== null &&
    html`<p class="lead">
      ${reader.say('expectedOn', { date: dayOf(reader, expectedDeliveryAt) })}
    </p>`
  )
}

function payment({ reader, order }: Given): Markup | false {
  if (!isPayable(order)) return false
  const { say } = reader
  return html`<section class="card accent" aria-labelledby="payment-title">
    <h2 id="payment-title">${say('payment')}</h2>
    ${order.paymentStatus === 'failed' && html`<p>${say('payFailed')}</p>`}
    ${
      order.expiresAt &&
      html`<p>${say('payUntil', { date: momentOf(reader, order.expiresAt) })}</p>`
    }
    <button type="button" class="button wide" id="pay">
      ${say('pay', { amount: money(reader, order.breakdown.payable) })}
    </button>
  </section>`
}

function reports({ reader, order, reportTitles }: Given): Markup | false {
  const { say } = reader
  return (
    order.reports.length > 0 &&
    html`<section class="card accent" aria-labelledby="reports-title">
      <h2 id="reports-title">${say('reports')}</h2>
      <ul class="plain">
        ${order.reports.map(
          (id) =>
            html`<li class="line">
              <span>${reportTitles[id] ?? say('report')}</span>
              <a class="button" href="/reports/${id}">
                ${say('openReport')} <span class="unseen">${reportTitles[id] ?? ''}</span></a
              >
            </li>`,
        )}
      </ul>
    </section>`
  )
}

function amounts({ reader, order }: Given): Markup {
  const { say, language } = reader
  const { price, discount, cgst, sgst, igst, wallet, tds, payable } = order.breakdown
  const before: Row[] = [
    [say('price'), price],
    [say('discount'), -discount],
  ]
  const after: Row[] = [
    [say('taxIncluded', { tax: 'CGST' }), cgst],
    [say('taxIncluded', { tax: 'SGST' }), sgst],
    [say('taxIncluded', { tax: 'IGST' }), igst],
    [say('wallet'), -wallet],
    [say('tds'), -tds],
    [say('toPay'), payable === order.amount ? 0 : payable],
  ]
  return html`<section class="card" aria-labelledby="amounts-title">
    <h2 id="amounts-title">${say('amounts')}</h2>
    <dl class="sums">
      ${before.map(row(reader))}
      <dt class="total">${say('total')}</dt>
      <dd class="total">${money(reader, order.amount)}</dd>
      ${after.map(row(reader))}
    </dl>
    <p class="help">${say('payment')}: ${PAYMENT_STATUSES[order.paymentStatus][language]}</p>
  </section>`
}

type Row = [label: string, paise: number]

/** One amount; nothing where there is none. */
const row =
  (reader: LocalReader) =>
  ([label, paise]: Row): Markup | false =>
    paise !== 0 &&
    html`<dt>${label}</dt>
      <dd>${money(reader, paise)}</dd>`

function progress({ reader, order }: Given): Markup {
  const isOpen = order.status === 'new' || order.status === 'processing'
  return html`<section class="card" aria-labelledby="progress-title">
    <h2 id="progress-title">${reader.say('progress')}</h2>
    <ol class="timeline">
      ${order.timeline.map(
        ({ at, text }) =>
          html`<li>
            <strong>${text}</strong>
            <time datetime="${at}">${momentOf(reader, at)}</time>
          </li>`,
      )}
      ${
        isOpen &&
        order.expectedDeliveryAt !== null &&
        html`<li class="ahead">
          ${reader.say('expectedOn', { date: dayOf(reader, order.expectedDeliveryAt) })}
        </li>`
      }
    </ol>
  </section>`
}

const momentOf = ({ language, timezone }: LocalReader, at: string): string =>
  formatInstant({ at, locale: language, timezone })
