import { html, type Markup } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'
import { field } from '../views/field'
import { formActions, formNotice } from '../views/formParts'
import { legalLinks, type LegalTexts } from '../views/legalLinks'

type Card = { reader: Reader; title: string; text: string; content: Markup; below?: Markup }

const card = ({ title, text, content, below }: Card): Markup =>
  html`<section class="card narrow">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
    ${content} ${below}
  </section>`

const form = ({ reader, fields, button }: { reader: Reader; fields: Markup; button: string }) =>
  html`<form method="post" novalidate>
    ${formNotice()}
    <div class="fields">${fields}</div>
    ${formActions({ reader, button })}
  </form>`

/** A link that keeps where the reader wanted to go. */
const onward = ({ path, next }: { path: string; next: string | null }): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path

export const signInPage = ({ reader, next }: { reader: Reader; next: string | null }): Page => {
  const { say } = reader
  const fields = html`${field({
    reader,
    name: 'login',
    label: say('login'),
    isRequired: true,
    input: { autocomplete: 'username', inputmode: 'email', autocapitalize: 'none', maxlength: 254 },
  })}
  ${field({
    reader,
    name: 'password',
    label: say('password'),
    type: 'password',
    isRequired: true,
    input: { autocomplete: 'current-password', maxlength: 256 },
  })}`
  const below = html`<p><a href="/forgot-password">${say('forgotLink')}</a></p>
    <p>
      ${say('newHere')} <a href="${onward({ path: '/register', next })}">${say('register')}</a>
    </p>`
  const content = form({ reader, fields, button: say('signIn') })
  const body = card({ reader, title: say('signInTitle'), text: say('signInText'), content, below })
  return { name: 'sign-in', title: say('signIn'), isPrivate: true, body }
}

export const registerPage = ({
  reader,
  next,
  legal,
}: {
  reader: Reader
  next: string | null
  legal: LegalTexts
}): Page => {
  const { say } = reader
  const below = html`<p>
    ${say('haveAccount')} <a href="${onward({ path: '/sign-in', next })}">${say('signIn')}</a>
  </p>`
  const content = form({ reader, fields: registerFields(reader, legal), button: say('register') })
  const title = say('registerTitle')
  const body = card({ reader, title, text: say('registerText'), content, below })
  return { name: 'register', title, body }
}

function registerFields(reader: Reader, legal: LegalTexts): Markup {
  const { say } = reader
  const base = { reader, isRequired: true }
  return html`${field({
    ...base,
    name: 'name',
    label: say('name'),
    input: { autocomplete: 'name', maxlength: 120 },
  })}
  ${field({
    ...base,
    name: 'email',
    label: say('email'),
    type: 'email',
    input: { autocomplete: 'email', maxlength: 254 },
  })}
  ${field({
    ...base,
    name: 'phone',
    label: say('phone'),
    help: say('phoneHelp'),
    type: 'tel',
    input: { autocomplete: 'tel', maxlength: 40 },
  })}
  ${field({
    ...base,
    name: 'password',
    label: say('password'),
    help: say('passwordHelp'),
    type: 'password',
    input: { autocomplete: 'new-password', maxlength: 256 },
  })}
  ${consentFields(reader, legal)}`
}

function consentFields(reader: Reader, legal: LegalTexts): Markup {
  const { say } = reader
  return html`${field({
    reader,
    isRequired: true,
    name: 'consents.terms',
    label: say('agreeTerms'),
    help: legalLinks({ reader, legal }),
    type: 'checkbox',
  })}
  ${field({
    reader,
    name: 'consents.whatsapp',
    label: say('agreeWhatsapp'),
    type: 'checkbox',
  })}`
}

export const forgotPasswordPage = ({ reader }: { reader: Reader }): Page => {
  const { say } = reader
  const fields = field({
    reader,
    name: 'email',
    label: say('email'),
    type: 'email',
    isRequired: true,
    input: { autocomplete: 'email', maxlength: 254 },
  })
  const content = form({ reader, fields, button: say('sendLink') })
  const below = html`<p><a href="/sign-in">${say('signIn')}</a></p>`
  const title = say('forgotTitle')
  const body = card({ reader, title, text: say('forgotText'), content, below })
  return { name: 'forgot-password', title, isPrivate: true, body }
}

export const resetPasswordPage = ({ reader }: { reader: Reader }): Page => {
  const { say } = reader
  const fields = field({
    reader,
    name: 'password',
    label: say('newPassword'),
    help: say('passwordHelp'),
    type: 'password',
    isRequired: true,
    input: { autocomplete: 'new-password', maxlength: 256 },
  })
  const content = form({ reader, fields, button: say('savePassword') })
  const below = html`<p><a href="/forgot-password">${say('newLink')}</a></p>`
  const title = say('resetTitle')
  const body = card({ reader, title, text: say('resetText'), content, below })
  return { name: 'reset-password', title, isPrivate: true, body }
}

export const verifyEmailPage = ({ reader }: { reader: Reader }): Page => {
  const { say } = reader
  const body = html`<section class="card narrow">
    <h1>${say('verifyTitle')}</h1>
    <p class="lead" id="state" role="status">${say('verifying')}</p>
    <p class="actions">
      <a class="button" id="onward" href="/services" hidden>${say('seeServices')}</a>
    </p>
  </section>`
  return { name: 'verify-email', title: say('verifyTitle'), isPrivate: true, body }
}
