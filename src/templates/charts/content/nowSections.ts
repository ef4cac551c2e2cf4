import { GRAHAS } from '@/rules/charts/grahas'
import { RASHIS } from '@/rules/charts/rashis'
import { upcoming } from '@/rules/charts/upcoming'
import { dayOf, filled, inLanguage, shortDayOf } from './words'
import type { KundliInput, Section } from '../report'

const TEXTS = {
  upcoming: { en: 'The next twelve months', hi: 'अगले बारह महीने' },
  span: {
    en: 'From {from}: sign changes and turns of the grahas, dashas, sade-sati and dhaiya.',
    hi: '{from} से: ग्रहों के राशि परिवर्तन और वक्री-मार्गी होना, दशाएँ, साढ़ेसाती और ढैया।',
  },
  unsure: {
    en: 'An asterisk marks what depends on the birth time.',
    hi: 'तारांकित बातें जन्म समय पर निर्भर हैं।',
  },
  day: { en: 'Day', hi: 'दिन' },
  event: { en: 'What happens', hi: 'घटना' },
  transits: { en: 'Slow grahas now', hi: 'वर्तमान गोचर' },
  graha: { en: 'Graha', hi: 'ग्रह' },
  sign: { en: 'Sign', hi: 'राशि' },
  fromMoon: { en: 'House from Moon', hi: 'चंद्र से भाव' },
  fromLagna: { en: 'House from lagna', hi: 'लग्न से भाव' },
}

const GRAHAS_NOW = ['saturn', 'jupiter', 'rahu', 'ketu'] as const

/** Where the slow grahas stand, counted from the Moon and the lagna. */
export const transitsSection = ({ chart, locale }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const hasLagna = chart.ascendant !== null
  const rows = GRAHAS_NOW.map((graha) => {
    const { rashi, houseFromMoon, houseFromLagna } = chart.transitsNow[graha]
    const houses = [houseFromMoon, ...(hasLagna ? [houseFromLagna] : [])]
    return [GRAHAS[graha][locale], RASHIS[rashi - 1]![locale], ...houses.map(String)]
  })
  const columns = [texts.graha, texts.sign, texts.fromMoon, ...(hasLagna ? [texts.fromLagna] : [])]
  const shares = columns.map(() => 1 / columns.length)
  return {
    title: texts.transits,
    startsPage: false,
    blocks: [{ kind: 'tables', tables: [{ columns, rows, shares }] }],
  }
}

const MONTHS = 12
const SHARES = [0.2, 0.8]

/** What the sky and the dasha bring in the year after the report. */
export const upcomingSection = ({ chart, locale, generatedAt, person }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const where = { timezone: person.birth.place.timezone, locale }
  const events = upcoming({ chart, from: generatedAt, months: MONTHS })
  const rows = events.map(({ at, text, isSure }) => [
    shortDayOf(at, where),
    `${text[locale]}${isSure ? '' : ' *'}`,
  ])
  const isAllSure = events.every(({ isSure }) => isSure)
  return {
    title: texts.upcoming,
    startsPage: true,
    blocks: [
      { kind: 'text', text: filled(texts.span, { from: dayOf(generatedAt, where) }) },
      { kind: 'tables', tables: [{ columns: [texts.day, texts.event], rows, shares: SHARES }] },
      ...(isAllSure ? [] : [{ kind: 'small' as const, text: texts.unsure }]),
    ],
  }
}
