import type { SadeSati, SadeSatiPhase } from '@/rules/charts/chart'
import { isSureOf } from '@/rules/charts/chartEvent'
import { dayOf, filled, inLanguage, spanOf, type Where } from './words'
import { saturnTables } from './saturnTables'
import type { KundliInput, Section } from '../report'

const TEXTS = {
  sadeSati: { en: 'Sade-sati and dhaiya', hi: 'साढ़ेसाती और ढैया' },
  asOf: { en: 'As of {day}, by the place of birth.', hi: '{day} की स्थिति, जन्म स्थान के अनुसार।' },
  active: { en: 'Sade-sati is running: {phase}.', hi: 'साढ़ेसाती चल रही है: {phase}।' },
  rising: {
    en: 'first phase, Saturn in the twelfth from the Moon',
    hi: 'पहला चरण, शनि चंद्र से बारहवें',
  },
  peak: { en: 'second phase, Saturn over the Moon’s sign', hi: 'दूसरा चरण, शनि चंद्र राशि पर' },
  setting: {
    en: 'third phase, Saturn in the second from the Moon',
    hi: 'तीसरा चरण, शनि चंद्र से दूसरे',
  },
  fourth: {
    en: 'A dhaiya is running: Saturn in the fourth from the Moon.',
    hi: 'ढैया चल रही है: शनि चंद्र से चौथे भाव में।',
  },
  eighth: {
    en: 'A dhaiya is running: Saturn in the eighth from the Moon.',
    hi: 'ढैया चल रही है: शनि चंद्र से आठवें भाव में।',
  },
  none: { en: 'Neither sade-sati nor a dhaiya is running.', hi: 'न साढ़ेसाती चल रही है, न ढैया।' },
  stay: { en: 'This stay of Saturn: {span}.', hi: 'शनि का यह गोचर: {span}।' },
  unsure: {
    en: 'The Moon changes its sign inside the given birth time; all of this holds for the sign shown here only.',
    hi: 'दिए गए जन्म समय के भीतर चंद्र राशि बदलती है; यह सब केवल यहाँ दिखाई गई राशि के लिए है।',
  },
  next: {
    en: 'Saturn next enters the twelfth from the Moon on {day}.',
    hi: 'शनि अगली बार चंद्र से बारहवें भाव में {day} को प्रवेश करेगा।',
  },
}

/** Saturn around the Moon, with dates. */
export const sadeSatiSection = ({ chart, locale, person }: KundliInput): Section => {
  const texts = inLanguage(TEXTS, locale)
  const where = { timezone: person.birth.place.timezone, locale }
  const isSure = isSureOf({ chart, fact: 'moonRashi' })
  return {
    title: texts.sadeSati,
    startsPage: true,
    blocks: [
      { kind: 'notice', ...sadeSatiNotice(chart.sadeSati, where) },
      ...(isSure ? [] : [{ kind: 'text' as const, text: texts.unsure }]),
      { kind: 'small', text: filled(texts.asOf, { day: dayOf(chart.dasha.asOf, where) }) },
      { kind: 'tables', tables: saturnTables({ chart, where }) },
    ],
  }
}

function sadeSatiNotice(sadeSati: SadeSati, where: Where): { title: string; points: string[] } {
  const texts = inLanguage(TEXTS, where.locale)
  const { phaseStart, phaseEnd, nextStart } = sadeSati
  const stay = phaseStart && phaseEnd && spanOf({ start: phaseStart, end: phaseEnd }, where)
  const points = [
    stay ? filled(texts.stay, { span: stay }) : '',
    nextStart ? filled(texts.next, { day: dayOf(nextStart, where) }) : '',
  ]
  return { title: stateOf(sadeSati, texts), points: points.filter(Boolean) }
}

function stateOf(
  { active, phase, dhaiya }: SadeSati,
  texts: Record<SadeSatiPhase | 'fourth' | 'eighth' | 'active' | 'none', string>,
): string {
  if (active && phase) return filled(texts.active, { phase: texts[phase] })
  return dhaiya ? texts[dhaiya] : texts.none
}
