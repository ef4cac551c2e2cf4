import type { ShownForm } from '../apiShapes'
import { html } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'
import type { LegalTexts } from '../views/legalLinks'
import { intakeForm } from '../views/intakeForm'

/** The open enquiry form; nobody signs in for it. */
export const contactPage = ({
  reader,
  form,
  today,
  legal,
}: {
  reader: Reader
  form: ShownForm
  today: string
  legal: LegalTexts
}): Page => {
  const button = form.submitLabel ?? reader.say('send')
  const body = html`<section class="card narrow" id="contact">
    <h1 tabindex="-1">${form.title}</h1>
    ${intakeForm({ reader, form, button, today, legal })}
  </section>`
  return { name: 'contact', title: form.title, body, facts: { 'data-form': form.slug } }
}
