import type { Chart } from '@/rules/charts/chart'
import type { Expected } from './readCases'

/** Arcseconds, days and seconds that the goal allows. */
const LIMIT = { planet: 2, moon: 1, node: 1, trueNode: 3, lagna: 5, days: 0.25, sunrise: 30 }
const NUMBERS = ['rashi', 'nakshatra', 'pada', 'navamsa'] as const
const DAY_MS = 86_400_000

type Compared = { chart: Chart; expected: Expected }
type Margins = NonNullable<Expected['margins']>

/** Where a chart differs from the oracle by more than the goal allows; nothing is judged nearer to a border than that. */
export const compareOracle = ({ chart, expected }: Compared): string[] => {
  const margins = expected.margins as Margins
  const isLagnaSafe = margins.ascendant > LIMIT.lagna
  const isMoonSafe = margins.moon > LIMIT.moon
  const lagna = chart.ascendant
  return [
    ...differs('utc', Date.parse(chart.utc), Date.parse(expected.utc ?? '')),
    ...isOff('lagna', lagna?.longitude, expected.ascendant?.longitude, LIMIT.lagna),
    ...(isLagnaSafe
      ? NUMBERS.flatMap((key) => differs(`lagna ${key}`, lagna?.[key], expected.ascendant?.[key]))
      : []),
    ...Object.keys(expected.planets ?? {}).flatMap((graha) =>
      comparePlanet({ chart, expected, graha }),
    ),
    ...isOff('true node', chart.rahuTrue.longitude, expected.rahuTrue?.longitude, LIMIT.trueNode),
    ...(isMoonSafe ? differs('moon', chart.moon, expected.moon) : []),
    ...compareDasha({ chart, expected, days: LIMIT.days }),
    ...comparePanchang({ chart, expected, margins }),
    ...(isLagnaSafe && isMoonSafe ? compareReadings({ chart, expected }) : []),
  ]
}

/** Where a chart contradicts a published fact. */
export const compareExternal = ({
  chart,
  expected,
  tolerance,
}: Compared & { tolerance?: { arcsec?: number; days?: number } }): string[] => {
  const { ascendant, planets = {}, manglik, moon = {}, panchang = {} } = expected
  const arc = tolerance?.arcsec ?? 30
  return [
    ...(ascendant?.longitude === undefined
      ? []
      : isOff('lagna', chart.ascendant?.longitude, ascendant.longitude, arc)),
    ...NUMBERS.flatMap((key) =>
      ascendant?.[key] ? differs(`lagna ${key}`, chart.ascendant?.[key], ascendant[key]) : [],
    ),
    ...Object.entries(planets).flatMap(([graha, { longitude, ...numbers }]) => {
      const own = chart.planets[graha as keyof Chart['planets']]
      return [
        ...isOff(graha, own.longitude, longitude, arc),
        ...Object.entries(numbers).flatMap(([key, value]) =>
          differs(`${graha} ${key}`, own[key as 'rashi'], value),
        ),
      ]
    }),
    ...Object.entries(moon).flatMap(([key, value]) =>
      differs(`moon ${key}`, chart.moon[key as 'rashi'], value),
    ),
    ...Object.entries(panchang).flatMap(([key, value]) =>
      differs(key, chart.panchang[key as 'tithi'], value),
    ),
    ...(manglik ? differs('manglik', chart.manglik.present, manglik.present) : []),
    ...compareDasha({ chart, expected, days: tolerance?.days ?? LIMIT.days }),
  ]
}

function comparePlanet({ chart, expected, graha }: Compared & { graha: string }): string[] {
  const own = chart.planets[graha as keyof Chart['planets']]
  const want = expected.planets?.[graha] ?? {}
  const margins = expected.margins as Margins
  const limit =
    graha === 'moon' ? LIMIT.moon : ['rahu', 'ketu'].includes(graha) ? LIMIT.node : LIMIT.planet
  const isSafe = (margins.planets[graha] ?? 0) > limit
  return [
    ...isOff(graha, own.longitude, want.longitude, limit),
    ...(margins.minSpeedDegPerDay > 0.0005
      ? differs(`${graha} retrograde`, own.retrograde, want.retrograde)
      : []),
    ...(isSafe ? NUMBERS.flatMap((key) => differs(`${graha} ${key}`, own[key], want[key])) : []),
    ...(isSafe && margins.ascendant > LIMIT.lagna
      ? differs(`${graha} house`, own.house, want.house)
      : []),
  ]
}

function compareDasha({ chart: { dasha }, expected, days }: Compared & { days: number }): string[] {
  const want = expected.dasha
  if (!want) return []
  const { balance, periods = [], marginDays, ...running } = want
  const isClear = !marginDays || Math.min(marginDays.antardasha, marginDays.pratyantardasha) > days
  const names = ['mahadasha', 'antardasha', 'pratyantardasha'] as const
  return [
    ...(balance ? differs('first lord', dasha.balance.lord, balance.lord) : []),
    ...(balance?.years === undefined
      ? []
      : isLate('balance', (dasha.balance.years - balance.years) * 365.25, days)),
    ...periods.flatMap(({ lord, end }, i) => [
      ...differs(`period ${i}`, dasha.periods[i]?.lord, lord),
      ...(end ? isLate(`${lord} ends`, daysBetween(dasha.periods[i]?.end, end), days) : []),
    ]),
    ...(isClear
      ? names.flatMap((key) => (running[key] ? differs(key, dasha[key], running[key]) : []))
      : []),
    ...(isClear && running.antardashaEnd
      ? isLate(
          'antardasha ends',
          daysBetween(dasha.antardashaEnd ?? '', running.antardashaEnd),
          days,
        )
      : []),
  ]
}

function comparePanchang({ chart, expected, margins }: Compared & { margins: Margins }): string[] {
  const { tithi, yoga, karana, vara, sunrise } = expected.panchang ?? {}
  const own = chart.panchang
  const seconds = sunrise ? daysBetween(own.sunrise ?? '', String(sunrise)) * 86_400 : 0
  const { sunriseMinutes } = margins
  return [
    ...(margins.tithi > 3 ? differs('tithi', own.tithi, tithi) : []),
    ...(margins.yoga > 5 ? differs('yoga', own.yoga, yoga) : []),
    ...(margins.karana > 3 ? differs('karana', own.karana, karana) : []),
    ...(sunriseMinutes === null || sunriseMinutes > 5 ? differs('vara', own.vara, vara) : []),
    ...isLate('sunrise', seconds, LIMIT.sunrise),
  ]
}

function compareReadings({ chart, expected }: Compared): string[] {
  const { manglik, sadeSati, transitsNow } = expected
  const { active, phase, dhaiya, ...dates } = sadeSati ?? {}
  const own = chart.sadeSati
  return [
    ...differs('mars', chart.manglik.marsHouse, manglik?.marsHouse),
    ...differs('manglik', chart.manglik.present, manglik?.present),
    ...differs(
      'manglik with 2',
      chart.manglik.presentWithSecondHouse,
      manglik?.presentWithSecondHouse,
    ),
    ...differs('sade-sati', [own.active, own.phase, own.dhaiya], [active, phase, dhaiya]),
    ...(['phaseStart', 'phaseEnd', 'nextStart'] as const).flatMap((key) =>
      dates[key] ? isLate(key, daysBetween(own[key] ?? '', String(dates[key])), LIMIT.days) : [],
    ),
    ...differs('transits', chart.transitsNow, transitsNow),
  ]
}

function differs(name: string, own: unknown, want: unknown): string[] {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_key, each: unknown) =>
      each && typeof each === 'object' && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort())
        : each,
    )
  return sorted(own) === sorted(want) ? [] : [`${name}: ${sorted(own)}, expected ${sorted(want)}`]
}

function isOff(
  name: string,
  own: number | undefined,
  want: number | undefined,
  limit: number,
): string[] {
  const off = ((((own ?? NaN) - (want ?? NaN) + 540) % 360) - 180) * 3600
  return Math.abs(off) <= limit ? [] : [`${name}: off by ${off}"`]
}

function isLate(name: string, off: number, limit: number): string[] {
  return Math.abs(off) <= limit ? [] : [`${name}: off by ${off}`]
}

/** A published date without time is the noon of India. */
function daysBetween(own = '', want = ''): number {
  const other = want.length === 10 ? `${want}T06:30:00Z` : want
  return (Date.parse(own) - Date.parse(other)) / DAY_MS
}
