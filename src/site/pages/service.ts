import { CATEGORIES } from '@/rules/catalogue/categories'
import type { Service } from '../apiShapes'
import { html, raw, type Markup } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'
import { checkoutFields } from '../views/checkoutFields'
import { formActions, formNotice } from '../views/formParts'
import { intakeForm } from '../views/intakeForm'
import type { LegalTexts } from '../views/legalLinks'
import { money } from '../views/money'
import { picture } from '../views/picture'
import { durationText } from './services'

type Given = {
  reader: Reader
  service: Service
  isSignedIn: boolean
  today: string
  legal: LegalTexts
}

/** One service, what it gives, and the form that orders it; `today` is YYYY-MM-DD. */
export const servicePage = (given: Given): Page => {
  const { reader, service } = given
  const { say, language } = reader
  const body = html`<article class="split">
    <div class="about">
      ${picture({ image: service.image, isFirst: true })}
      <p class="kind">
        <a href="/services?category=${service.category}"
          >${CATEGORIES[service.category][language]}</a
        >
      </p>
      <h1>${service.title}</h1>
      <p class="lead">${service.summary}</p>
      <p class="facts">
        <strong>${money(reader, service.price)}</strong>
        <span>${durationText(reader, service)}</span>
      </p>
      ${
        service.isOrderable &&
        html`<p class="actions jump">
          <a class="button wide" href="#order">${say('orderTitle')}</a>
        </p>`
      }
      ${included({ reader, service })}
      <div class="prose">${raw(withoutStyle(service.description))}</div>
    </div>
    <section class="card order" id="order" aria-labelledby="order-title">
      <h2 id="order-title">${service.form?.title ?? say('orderTitle')}</h2>
      ${service.isOrderable ? orderForm(given) : html`<p>${say('notOrderable')}</p>`}
    </section>
  </article>`
  const { title, description } = service.seo
  return { name: 'service', title, description, body, facts: { 'data-service': service.slug } }
}

function included({ reader, service }: { reader: Reader; service: Service }): Markup | false {
  return (
    service.deliverables.length > 0 &&
    html`<h2>${reader.say('included')}</h2>
      <ul class="ticks">
        ${service.deliverables.map((text) => html`<li>${text}</li>`)}
      </ul>`
  )
}

function orderForm({ reader, service, isSignedIn, today, legal }: Given): Markup {
  const { say } = reader
  const button = say('placeOrder', { amount: money(reader, service.price) })
  const note = html`${isSignedIn && checkoutFields(reader)}
    <p class="help">${say(isSignedIn ? 'payNext' : 'signInFirst')}</p>`
  if (service.form) return intakeForm({ reader, form: service.form, button, today, legal, note })
  return html`<form method="post" novalidate data-intake>
    ${formNotice()} ${note} ${formActions({ reader, button })}
  </form>`
}

/** The editor's markup without style attributes, which the pages' policy refuses. */
const withoutStyle = (markup: string): string => markup.replace(/\s+(style|class)="[^"]*"/g, '')
