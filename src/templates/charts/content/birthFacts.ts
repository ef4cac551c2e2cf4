import { ABOUT_MINUTES, PARTS_OF_DAY, TIME_CERTAINTIES, type Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { dayOf, filled, inLanguage } from './words'
import type { Fact, KundliInput } from '../report'

const TEXTS = {
  date: { en: 'Date of birth', hi: 'जन्म तिथि' },
  time: { en: 'Time of birth', hi: 'जन्म समय' },
  place: { en: 'Place of birth', hi: 'जन्म स्थान' },
  coordinates: { en: 'Coordinates', hi: 'अक्षांश, देशांतर' },
  clock: { en: 'Clock', hi: 'घड़ी' },
  instant: { en: 'In world time (UTC)', hi: 'विश्व समय (UTC) में' },
  order: { en: 'Order', hi: 'ऑर्डर' },
  zone: { en: 'Time zone {zone}', hi: 'समय क्षेत्र {zone}' },
  offset: { en: 'UTC {offset}, as given', hi: 'UTC {offset}, जैसा बताया गया' },
  lmt: { en: 'Local mean time of the place', hi: 'स्थान का स्थानीय माध्य समय' },
  about: { en: '{time}, give or take {minutes} minutes', hi: '{time}, {minutes} मिनट आगे-पीछे' },
  exact: { en: '{time}', hi: '{time}' },
  first: { en: 'the first of the two', hi: 'दो में से पहला' },
  second: { en: 'the second of the two', hi: 'दो में से दूसरा' },
  noon: { en: '{instant}, taken as the middle', hi: '{instant}, बीच का समय माना गया' },
}

const NS = { en: ['N', 'S'], hi: ['उत्तर', 'दक्षिण'] } as const
const EW = { en: ['E', 'W'], hi: ['पूर्व', 'पश्चिम'] } as const

/** What the chart was computed from. */
export const birthFacts = ({
  person: { birth },
  chart,
  code,
  locale,
}: Pick<KundliInput, 'person' | 'chart' | 'code' | 'locale'>): Fact[] => {
  const texts = inLanguage(TEXTS, locale)
  const { place } = birth
  const instant = `${dayOf(chart.utc, { timezone: 'UTC', locale })}, ${chart.utc.slice(11, 19)}`
  const isPoint = chart.confidence.from === chart.confidence.to
  return [
    [texts.date, birthDay(birth, locale)],
    [texts.time, birthTime(birth, locale)],
    [texts.place, place.name],
    [
      texts.coordinates,
      `${degrees(place.latitude, NS[locale])}, ${degrees(place.longitude, EW[locale])}`,
    ],
    [texts.clock, clockOf(birth, locale)],
    [texts.instant, isPoint ? instant : filled(texts.noon, { instant })],
    ...(code ? [[texts.order, code] as Fact] : []),
  ]
}

/** The calendar day of a birth with its weekday. */
const birthDay = ({ date }: Birth, locale: Language): string =>
  new Intl.DateTimeFormat(`${locale}-IN`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))

/** The time of a birth as it was given, with how sure it is. */
const birthTime = (birth: Birth, locale: Language): string => {
  const texts = inLanguage(TEXTS, locale)
  const { time, timeCertainty, aboutMinutes, partOfDay, clock } = birth
  if (timeCertainty === 'part' && partOfDay) return PARTS_OF_DAY[partOfDay][locale]
  if (time === null) return TIME_CERTAINTIES.unknown[locale]
  const isAbout = timeCertainty === 'about'
  const said = filled(isAbout ? texts.about : texts.exact, {
    time,
    minutes: aboutMinutes ?? ABOUT_MINUTES.usual,
  })
  const certain = isAbout ? '' : ` (${TIME_CERTAINTIES[timeCertainty][locale].toLowerCase()})`
  return `${said}${certain}${clock ? `, ${texts[clock]}` : ''}`
}

function clockOf({ place }: Birth, locale: Language): string {
  const text = inLanguage(TEXTS, locale)[place.timeBasis]
  return filled(text, { zone: place.timezone, offset: place.utcOffset ?? '' })
}

type Sides = readonly [positive: string, negative: string]

/** Degrees and minutes with the side they are on, as `18°31′ N`. */
function degrees(value: number, [positive, negative]: Sides): string {
  const minutes = Math.round(Math.abs(value) * 60)
  const arc = `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`
  return `${arc} ${value < 0 ? negative : positive}`
}
