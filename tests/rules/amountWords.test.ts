import { toCardinal as secondEnglish } from 'n2words/en-IN'
import { toCardinal as secondHindi } from 'n2words/hi-IN'
import { expect, it } from 'vitest'
import { amountInWords } from '@/rules/money/amountInWords'

/** Words of which both spellings are right: ours, and the second source's. */
const SPELT_TWICE: [ours: string, theirs: string][] = [
  ['पांच', 'पाँच'],
  ['तैंतालीस', 'तेतालीस'],
  ['चौवालीस', 'चवालीस'],
  ['तिरेपन', 'तिरपन'],
  ['उनासी', 'उन्यासी'],
  ['सतासी', 'सत्तासी'],
  ['अठासी', 'अट्ठासी'],
  ['इक्यानबे', 'इक्यानवे'],
]

const theirHindi = (count: number): string =>
  secondHindi(count)
    .split(' ')
    .map((word) => SPELT_TWICE.find(([, theirs]) => theirs === word)?.[0] ?? word)
    .join(' ')

/** Letters alone: whether an `and` or a hyphen stands between them is a matter of style. */
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(and|rupees?|only)\b/g, '')
    .replace(/[^a-z]/g, '')

const inHindi = (rupees: number): string =>
  amountInWords({ paise: rupees * 100, locale: 'hi' }).replace(/ (रुपया|रुपये) मात्र$/, '')

const inEnglish = (rupees: number): string => amountInWords({ paise: rupees * 100, locale: 'en' })

const SAMPLE = Array.from(
  { length: 4000 },
  (_, at) => 100_001 + ((at * 249_999_893 + 7 * at * at) % 999_899_999),
)
const ROUND = [100_000, 100_100, 5_000_100, 10_000_000, 10_000_100, 101_00_00_100, 1_000_000_000]

it('₹5,100 has its one hundred', () => {
  expect(inHindi(5100)).toBe('पांच हज़ार एक सौ')
  expect(inHindi(100)).toBe('एक सौ')
})

it('agrees with a second source up to a lakh', () => {
  for (let rupees = 0; rupees <= 100_000; rupees += 1) {
    if (inHindi(rupees) !== theirHindi(rupees)) expect(inHindi(rupees)).toBe(theirHindi(rupees))
    if (letters(inEnglish(rupees)) !== letters(secondEnglish(rupees)))
      expect(letters(inEnglish(rupees))).toBe(letters(secondEnglish(rupees)))
  }
})

it.each([...ROUND, ...SAMPLE.slice(0, 20)])('agrees with a second source on %i', (rupees) => {
  expect(inHindi(rupees)).toBe(theirHindi(rupees))
})

it('agrees with a second source on a sample to a hundred crore', () => {
  for (const rupees of SAMPLE)
    expect([rupees, inHindi(rupees)]).toEqual([rupees, theirHindi(rupees)])
})
