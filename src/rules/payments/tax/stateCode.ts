import { INDIAN_STATES, STATE_LIST, type StateCode } from './indianStates'

/** The GST code of a state given as its code or its name in English or Hindi; null when there is none such. */
export const stateCode = (text: string): StateCode | null => {
  const word = plain(text)
  const code = word.padStart(2, '0')
  if (Object.hasOwn(INDIAN_STATES, code)) return code as StateCode
  return STATE_LIST.find(({ en, hi }) => plain(en) === word || plain(hi) === word)?.code ?? null
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim()
