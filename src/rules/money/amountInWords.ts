import { ToWords as EnglishWords } from 'to-words/en-IN'
import { ToWords as HindiWords } from 'to-words/hi-IN'
import type { Language } from '@/rules/system/failures'

const ENGLISH = new EnglishWords()
const HINDI = new HindiWords()

/**
 * An amount as documents write it out, with lakh and crore: `One Thousand Four Hundred Ninety Nine Rupees Only`.
 * @param paise integer number of paise, not negative
 * @throws RangeError when `paise` is no amount, which is always a bug of the caller
 */
export const amountInWords = ({ paise, locale }: { paise: number; locale: Language }): string => {
  if (!Number.isSafeInteger(paise) || paise < 0)
    throw new RangeError(`Not an amount in paise: ${paise}`)
  // Apart, for the package loses paise beside very many rupees.
  const rupees = Math.floor(paise / 100)
  const rest = paise % 100
  return locale === 'hi' ? inHindi(rupees, rest) : inEnglish(rupees, rest)
}

const inEnglish = (rupees: number, paise: number): string => {
  const whole = `${ENGLISH.convert(rupees)} ${rupees === 1 ? 'Rupee' : 'Rupees'}`
  if (paise === 0) return `${whole} Only`
  return `${whole} And ${ENGLISH.convert(paise)} ${paise === 1 ? 'Paisa' : 'Paise'} Only`
}

const inHindi = (rupees: number, paise: number): string => {
  const whole = `${hindi(rupees)} ${rupees === 1 ? 'रुपया' : 'रुपये'}`
  if (paise === 0) return `${whole} मात्र`
  return `${whole} और ${hindi(paise)} ${paise === 1 ? 'पैसा' : 'पैसे'} मात्र`
}

const UNITS = new Set(['हज़ार', 'लाख', 'करोड़', 'अरब', 'खरब'])

/** The package leaves out the one of a hundred and misspells 44 and 51. */
const hindi = (count: number): string =>
  HINDI.convert(count)
    .replaceAll('इक्याबन', 'इक्यावन')
    .replaceAll('चौंतालीस', 'चौवालीस')
    .split(' ')
    .map((word, at, words) =>
      word === 'सौ' && (at === 0 || UNITS.has(words[at - 1]!)) ? 'एक सौ' : word,
    )
    .join(' ')
