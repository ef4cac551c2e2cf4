import type { FieldType, FormField } from '@/rules/intake/fieldTypes'
import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { previewPlace } from './birthFields'
import { birthPlaceControl } from './birthPlaceControl'
import { birthTimeControl } from './birthTimeControl'
import { legalLinks, type LegalTexts } from './legalLinks'
import { described, field, framed, framedGroup, idOf, type FieldFrame } from './field'

type Given = {
  question: FormField
  reader: Reader
  isHidden: boolean
  today: string
  legal: LegalTexts
}
type Draw = (given: Given & { frame: FieldFrame }) => Markup

/** One question of an intake form; `today` is YYYY-MM-DD, the latest birth date. */
export const formField = (given: Given): Markup => {
  const { question, reader, isHidden } = given
  const frame: FieldFrame = {
    reader,
    name: `answers.${question.name}`,
    label: question.label,
    help: question.help,
    isRequired: question.required,
    isHalf: (question.width ?? 100) <= 50,
    isHidden,
  }
  return KINDS[question.type]({ ...given, frame })
}

const input =
  (type: string, values: (given: Given) => Record<string, string | number | undefined>): Draw =>
  (given) =>
    field({ ...given.frame, type, input: values(given) })

const KINDS: Record<FieldType, Draw> = {
  text: input('text', ({ question }) => ({
    maxlength: question.maxLength ?? 500,
    autocomplete: /name$/i.test(question.name) ? 'name' : undefined,
  })),
  longText: ({ question, frame }) =>
    framed({
      ...frame,
      control: html`<textarea
        ${attributes({ ...controlOf(frame), rows: 5, maxlength: question.maxLength ?? 5000 })}
      ></textarea>`,
    }),
  email: input('email', () => ({ maxlength: 254, autocomplete: 'email' })),
  phone: input('tel', () => ({ maxlength: 40, autocomplete: 'tel' })),
  number: input('number', ({ question }) => ({
    min: question.min,
    max: question.max,
    step: 'any',
    inputmode: 'decimal',
  })),
  select: ({ question, reader, frame }) =>
    framed({
      ...frame,
      control: html`<select ${attributes(controlOf(frame))}>
        <option value="">${reader.say('choose')}</option>
        ${options(question)}
      </select>`,
    }),
  radio: ({ question, frame }) =>
    framedGroup({ ...frame, role: 'radiogroup', control: radios(question, frame.name) }),
  checkbox: ({ frame }) => field({ ...frame, type: 'checkbox' }),
  consent: ({ frame, reader, legal }) =>
    field({
      ...frame,
      type: 'checkbox',
      help: withLinks(frame.help, legalLinks({ reader, legal })),
    }),
  date: input('date', () => ({ min: '1800-01-01', max: '2200-12-31' })),
  birthDate: input('date', ({ today }) => ({ min: '1800-01-01', max: today })),
  birthTime: ({ frame }) => framedGroup({ ...frame, control: birthTimeControl(frame) }),
  birthPlace: ({ frame }) =>
    html`${framed({ ...frame, control: birthPlaceControl(frame) })} ${previewPlace(frame.name)}`,
  file: ({ question, reader, frame }) =>
    framed({ ...frame, control: files({ question, reader, frame }) }),
  message: ({ question, frame }) =>
    html`<p class="message" data-field="${frame.name}">${question.label}</p>`,
}

const withLinks = (help: FieldFrame['help'], links: Markup | undefined) =>
  help && links ? html`${help} ${links}` : (help ?? links)

const controlOf = (frame: FieldFrame) => ({
  id: idOf(frame.name),
  name: frame.name,
  'aria-required': frame.isRequired,
  ...described(frame),
})

const options = (question: FormField): Markup[] =>
  (question.options ?? []).map(
    ({ value, label }) => html`<option value="${value}">${label}</option>`,
  )

const radios = (question: FormField, name: string): Markup =>
  html`<div class="choices">
    ${(question.options ?? []).map(
      ({ value, label }) =>
        html`<label class="tick"
          ><input type="radio" name="${name}" value="${value}" /><span>${label}</span></label
        >`,
    )}
  </div>`

const files = ({
  question,
  frame,
}: {
  question: FormField
  reader: Reader
  frame: FieldFrame
}): Markup =>
  html`<input
      ${attributes({ ...controlOf(frame), type: 'file', multiple: (question.maxFiles ?? 1) > 1 })}
      accept="image/jpeg,image/png,image/webp,image/avif,application/pdf"
    />
    <ul class="files" data-files></ul>
    <p class="help" role="status" data-progress></p>`
