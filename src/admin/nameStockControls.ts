import type { Language } from '@/rules/system/failures'
import type { Text } from './language'

/** Controls of the platform that have a picture and no name. */
const NAMES: [selector: string, name: Text][] = [
  ['.clickable-arrow--left', { en: 'Previous page', hi: 'पिछला पृष्ठ' }],
  ['.clickable-arrow--right', { en: 'Next page', hi: 'अगला पृष्ठ' }],
  ['.select-all input', { en: 'Select all', hi: 'सभी चुनें' }],
  ['.select-row input', { en: 'Select this row', hi: 'यह पंक्ति चुनें' }],
  ['.date-time-picker__clear-button', { en: 'Clear', hi: 'हटाएँ' }],
  ['.collapsible__drag', { en: 'Move this row', hi: 'यह पंक्ति खिसकाएँ' }],
  ['.popup-button:not(:has([aria-label]))', { en: 'More', hi: 'और' }],
]

/** Inputs that stand under their field's label without being tied to it. */
const INPUTS = '.react-select input, .date-time-picker input, .ContentEditable__root'

/**
 * Names what the platform leaves unnamed and takes out of the keyboard's way what it hides from
 * screen readers. Safe to run at any time: what has a name keeps it.
 */
export const nameStockControls = ({
  root,
  language,
}: {
  root: ParentNode
  language: Language
}): void => {
  for (const [selector, name] of NAMES)
    for (const control of root.querySelectorAll(selector)) label(control, name[language])
  for (const input of root.querySelectorAll(INPUTS)) label(input, fieldName(input))
  for (const hidden of root.querySelectorAll('[aria-hidden="true"]:is(button, [tabindex])'))
    hidden.setAttribute('tabindex', '-1')
  for (const list of root.querySelectorAll('ul.doc-tabs__tabs')) list.setAttribute('role', 'group')
}

function label(control: Element, name: string): void {
  const isNamed = control.getAttribute('aria-label') || isTextButton(control)
  if (name && !isNamed) control.setAttribute('aria-label', name)
}

const isTextButton = (control: Element): boolean =>
  control.tagName === 'BUTTON' && Boolean(control.textContent?.trim())

/** A field inside a field (a select in a row of an array) takes the nearest label. */
function fieldName(input: Element): string {
  const field = input.closest('.field-type, .payload-settings__language, .rich-text-lexical')
  const text = field?.querySelector('.field-label')?.textContent ?? ''
  return text.replace(/\s*\*\s*/, ' ').trim()
}
