import { STATE_NAMES } from './stateNames'
import { INDIAN_STATES, STATE_LIST, type StateCode } from './indianStates'

/**
 * The GST code of a state given as that code, its name in English or Hindi, its code of ISO 3166-2 (`IN-MH`, `MH`; those
 * of before 2023, too) or a name that it had; null when there is none such.
 */
export const stateCode = (text: string): StateCode | null => {
  const word = plain(text)
  const code = word.padStart(2, '0')
  if (Object.hasOwn(INDIAN_STATES, code)) return code as StateCode
  const named = STATE_LIST.find(({ en, hi }) => plain(en) === word || plain(hi) === word)
  return named?.code ?? otherNameOf(word)
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim()

const otherNameOf = (word: string): StateCode | null => {
  const name = word.replace(/^in-/, '')
  return STATE_NAMES.find(([, names]) => names.includes(name))?.[0] ?? null
}
