import { html, type Markup } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'

/** Stands until the script has asked the API; what is somebody's own is never part of the document. */
const waiting = ({ say }: Reader): Markup =>
  html`<p class="notice" id="notice" role="alert" tabindex="-1" hidden></p>
    <div id="content" aria-busy="true"><p class="waiting">${say('loading')}</p></div>`

export const ordersPage = ({ reader }: { reader: Reader }): Page => ({
  name: 'orders',
  title: reader.say('myOrders'),
  isPrivate: true,
  body: html`<h1>${reader.say('myOrders')}</h1>
    ${waiting(reader)}`,
})

export const accountPage = ({ reader }: { reader: Reader }): Page => ({
  name: 'account',
  title: reader.say('account'),
  isPrivate: true,
  body: html`<div class="intro">
      <h1>${reader.say('account')}</h1>
      <p class="lead">${reader.say('accountText')}</p>
    </div>
    ${waiting(reader)}`,
})

/** @param checkoutScript address of the gateway's checkout script */
export const orderPage = ({
  reader,
  code,
  checkoutScript,
  practiceName,
}: {
  reader: Reader
  code: string
  checkoutScript: string
  practiceName: string
}): Page => ({
  name: 'order',
  title: reader.say('orderTitleOf', { code }),
  isPrivate: true,
  body: waiting(reader),
  facts: { 'data-code': code, 'data-checkout': checkoutScript, 'data-practice': practiceName },
})

export const reportPage = ({ reader, id }: { reader: Reader; id: string }): Page => ({
  name: 'report',
  title: reader.say('report'),
  isPrivate: true,
  body: waiting(reader),
  facts: { 'data-report': id },
})
