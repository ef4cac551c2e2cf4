import type { FormField } from '@/rules/intake/fieldTypes'
import { askedFields } from '@/rules/intake/askedFields'
import type { ShownForm } from '../apiShapes'
import { dataScript, html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { formActions, formNotice } from './formParts'
import { formField } from './formField'
import type { LegalTexts } from './legalLinks'
import { stepsOf } from './stepsOf'

type Given = {
  reader: Reader
  form: ShownForm
  button: string
  today: string
  legal: LegalTexts
  note?: Markup
}

/** A form of the designer: one step is shown at a time, questions appear when they are asked. */
export const intakeForm = ({ reader, form, button, today, legal, note }: Given): Markup => {
  const steps = stepsOf(form)
  const asked = new Set(askedFields({ fields: form.fields, answers: {} }))
  const drawn = (question: FormField) =>
    formField({ question, reader, today, legal, isHidden: !asked.has(question) })
  const hasSteps = steps.length > 1
  return html`<form method="post" novalidate data-intake>
    ${formNotice()} ${hasSteps && html`<p class="step-of" role="status" data-step-of></p>`}
    ${steps.map(
      ({ title, fields }, index) =>
        html`<div class="step" data-step ${index > 0 ? html`hidden` : ''}>
          ${title && html`<h3 tabindex="-1">${title}</h3>`}
          <div class="fields">${fields.map(drawn)}</div>
        </div>`,
    )}
    ${trap(reader)} ${note} ${formActions({ reader, button, hasSteps })}
    ${dataScript({ id: 'form-data', data: form })}
  </form>`
}

/** A field that people do not see: only machines fill it in. */
const trap = ({ say }: Reader): Markup =>
  html`<div class="trap" aria-hidden="true">
    <label>${say('trap')} <input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`
