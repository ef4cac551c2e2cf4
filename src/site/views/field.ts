import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'

type Attributes = Record<string, string | number | boolean | undefined>

/** What every kind of question has. `name` is the path that the API names in its errors. */
export type FieldFrame = {
  reader: Reader
  name: string
  label: string
  help?: string | Markup
  isRequired?: boolean
  isHalf?: boolean
  isHidden?: boolean
}

type Field = FieldFrame & { type?: string; input?: Attributes }

/** A question with one input: text, email, tel, number, date, password, checkbox. */
export const field = (given: Field): Markup => {
  if (given.type === 'checkbox') return tick(given)
  const { name, type = 'text', isRequired, input } = given
  const id = idOf(name)
  const control = html`<input
    ${attributes({ id, name, type, 'aria-required': isRequired, ...described(given), ...input })}
  />`
  const isPassword = type === 'password'
  return framed({
    ...given,
    control: isPassword
      ? html`<div class="password">${control}${revealer(given, id)}</div>`
      : control,
  })
}

/** Label, help, control and the place for what is wrong, in this order. */
export const framed = (given: FieldFrame & { control: Markup }): Markup =>
  html`<div ${frameAttributes(given)}>
    <label for="${idOf(given.name)}">${given.label}${optional(given)}</label>
    ${helpOf(given)} ${given.control} ${problemOf(given)}
  </div>`

/** The same for a question with several inputs. */
export const framedGroup = (given: FieldFrame & { control: Markup; role?: string }): Markup =>
  html`<fieldset ${frameAttributes(given)} ${attributes({ role: given.role, ...described(given) })}>
    <legend>${given.label}${optional(given)}</legend>
    ${helpOf(given)} ${given.control} ${problemOf(given)}
  </fieldset>`

export const idOf = (name: string): string => `f-${name.replace(/\W/g, '-')}`

/** Which texts belong to a control. */
export const described = ({ name, help }: FieldFrame): Attributes => ({
  'aria-describedby': `${help ? `${idOf(name)}-help ` : ''}${idOf(name)}-problem`,
})

function tick(given: Field): Markup {
  const { name, label, isRequired, input } = given
  const id = idOf(name)
  return html`<div ${frameAttributes(given)}>
    <label class="tick" for="${id}">
      <input
        ${attributes({
          id,
          name,
          type: 'checkbox',
          'aria-required': isRequired,
          ...described(given),
          ...input,
        })}
      />
      <span>${label}${optional(given)}</span>
    </label>
    ${helpOf(given)} ${problemOf(given)}
  </div>`
}

const frameAttributes = ({ name, isHalf, isHidden }: FieldFrame): Markup =>
  attributes({ class: isHalf ? 'field half' : 'field', 'data-field': name, hidden: isHidden })

const optional = ({ reader, isRequired }: FieldFrame): Markup | false =>
  !isRequired && html` <span class="optional">(${reader.say('optional')})</span>`

const helpOf = ({ name, help }: FieldFrame): Markup | false =>
  help !== undefined && html`<p class="help" id="${idOf(name)}-help">${help}</p>`

const problemOf = ({ name }: FieldFrame): Markup =>
  html`<p class="problem" id="${idOf(name)}-problem" hidden></p>`

const revealer = ({ reader }: FieldFrame, id: string): Markup =>
  html`<button
    type="button"
    class="reveal"
    aria-controls="${id}"
    aria-pressed="false"
    data-hide="${reader.say('hidePassword')}"
    data-show="${reader.say('showPassword')}"
  >
    ${reader.say('showPassword')}
  </button>`
