import { dashaNow, subPeriodsOf } from '@/rules/charts/dasha'
import type { Chart, DashaPeriod } from '@/rules/charts/chart'
import { GRAHAS } from '@/rules/charts/grahas'
import { dayOf, filled, inLanguage, shortDayOf, type Where } from './words'
import { dashaDoubt } from './dashaDoubt'
import type { Block, KundliInput, Section, Table } from '../report'

const TEXTS = {
  title: { en: 'Vimshottari dasha', hi: 'विंशोत्तरी दशा' },
  balance: {
    en: 'Balance at birth: {lord}, {years} years {months} months {days} days.',
    hi: 'जन्म के समय शेष: {lord}, {years} वर्ष {months} माह {days} दिन।',
  },
  mahadashas: { en: 'Mahadashas', hi: 'महादशाएँ' },
  antardashas: { en: 'Antardashas in {lord}', hi: '{lord} में अंतर्दशाएँ' },
  pratyantars: {
    en: 'Pratyantardashas in {lord} – {inner}',
    hi: '{lord} – {inner} में प्रत्यंतर्दशाएँ',
  },
  lord: { en: 'Lord', hi: 'स्वामी' },
  from: { en: 'From', hi: 'आरंभ' },
  to: { en: 'To', hi: 'अंत' },
  marked: {
    en: 'What runs on {day} is marked. Dates are those of the place of birth.',
    hi: '{day} को चल रही दशा चिह्नित है। तिथियाँ जन्म स्थान की हैं।',
  },
}

const SHARES = [0.26, 0.37, 0.37]
const MONTHS = 12

/** The nine mahadashas; the antardashas of the running and the next one; the pratyantars of the running antardasha. */
export const dashaSection = (input: KundliInput): Section => {
  const { chart, locale, generatedAt, person } = input
  const texts = inLanguage(TEXTS, locale)
  const where = { timezone: person.birth.place.timezone, locale }
  const doubt = dashaDoubt(chart, locale)
  return {
    title: texts.title,
    startsPage: true,
    blocks: [
      { kind: 'text', text: balanceLine(chart, where) },
      ...(doubt ? [doubt] : []),
      ...dashaTables({ periods: chart.dasha.periods, generatedAt, where }),
      { kind: 'small', text: filled(texts.marked, { day: dayOf(generatedAt, where) }) },
    ],
  }
}

function balanceLine({ dasha: { balance }, settings }: Chart, { locale }: Where): string {
  const months = Math.floor((balance.years % 1) * MONTHS)
  const rest = (balance.years % 1) - months / MONTHS
  return filled(TEXTS.balance[locale], {
    lord: GRAHAS[balance.lord][locale],
    years: Math.floor(balance.years),
    months,
    days: Math.floor(rest * settings.yearDays),
  })
}

function dashaTables({
  periods,
  generatedAt,
  where,
}: {
  periods: DashaPeriod[]
  generatedAt: string
  where: Where
}): Block[] {
  const { locale } = where
  const texts = inLanguage(TEXTS, locale)
  const now = dashaNow({ periods, asOf: generatedAt })
  const inside = (outer: DashaPeriod): Table => ({
    title: filled(texts.antardashas, { lord: GRAHAS[outer.lord][locale] }),
    ...periodRows({ periods: subPeriodsOf(outer), now: now.antardasha, where }),
  })
  const mahadashas = {
    title: texts.mahadashas,
    ...periodRows({ periods, now: now.mahadasha, where }),
  }
  const { mahadasha, antardasha } = now
  if (!mahadasha || !antardasha) return [{ kind: 'tables', tables: [mahadashas] }]
  const next = periods[periods.findIndex(({ start }) => start === mahadasha.start) + 1]
  const pratyantars = {
    title: filled(texts.pratyantars, {
      lord: GRAHAS[mahadasha.lord][locale],
      inner: GRAHAS[antardasha.lord][locale],
    }),
    ...periodRows({ periods: subPeriodsOf(antardasha), now: now.pratyantardasha, where }),
  }
  return [
    { kind: 'tables', tables: [mahadashas, inside(mahadasha)] },
    { kind: 'tables', tables: [pratyantars, ...(next ? [inside(next)] : [])] },
  ]
}

function periodRows({
  periods,
  now,
  where,
}: {
  periods: DashaPeriod[]
  now: DashaPeriod | null
  where: Where
}): Table {
  const { locale } = where
  const texts = inLanguage(TEXTS, locale)
  const marked = periods.findIndex(({ start, lord }) => start === now?.start && lord === now.lord)
  return {
    columns: [texts.lord, texts.from, texts.to],
    rows: periods.map(({ lord, start, end }) => [
      GRAHAS[lord][locale],
      shortDayOf(start, where),
      shortDayOf(end, where),
    ]),
    shares: SHARES,
    ...(marked < 0 ? {} : { marked }),
  }
}
