import { chartWarningText } from '@/rules/charts/chartWarnings'
import { birthFacts } from './birthFacts'
import { drawingsSection, panchangSection, positionsSection } from './chartSections'
import { confidenceSection } from './confidenceSection'
import { conventionsSection } from './conventionsSection'
import { dashaSection } from './dashaSection'
import { manglikSection } from './manglikSection'
import { transitsSection, upcomingSection } from './nowSections'
import { sadeSatiSection } from './sadeSatiSection'
import { summaryFacts } from './summaryFacts'
import { filled, inLanguage } from './words'
import type { KundliInput, Report } from '../report'

const TEXTS = {
  title: { en: 'Janma Kundli', hi: 'जन्म कुंडली' },
  birth: { en: 'Birth', hi: 'जन्म विवरण' },
  summary: { en: 'At a glance', hi: 'एक दृष्टि में' },
  warnings: { en: 'Please check', hi: 'कृपया जाँचें' },
  unsure: { en: 'Birth time', hi: 'जन्म समय' },
  unknown: {
    en: 'The birth time is unknown: this kundli has no lagna, and houses are counted from the Moon.',
    hi: 'जन्म समय अज्ञात है: इस कुंडली में लग्न नहीं है, और भाव चंद्र से गिने गए हैं।',
  },
  window: {
    en: 'The birth time is not exact. What depends on it is listed near the end.',
    hi: 'जन्म समय निश्चित नहीं है। जो बातें उस पर निर्भर हैं, वे अंत के पास दी गई हैं।',
  },
  page: { en: 'Page {page} of {of}', hi: 'पृष्ठ {page} / {of}' },
}

/** The report in words and drawings: all that will stand on its pages. */
export const kundliReport = (input: KundliInput): Report => {
  const { locale, person, code, practice } = input
  const texts = inLanguage(TEXTS, locale)
  return {
    title: texts.title,
    name: person.name,
    cover: [
      { title: texts.birth, facts: birthFacts(input) },
      { title: texts.summary, facts: summaryFacts(input) },
    ],
    notices: noticesOf(input),
    sections: [
      drawingsSection(input),
      positionsSection(input),
      panchangSection(input),
      dashaSection(input),
      manglikSection(input),
      transitsSection(input),
      sadeSatiSection(input),
      upcomingSection(input),
      confidenceSection(input),
      conventionsSection(input),
    ],
    footer: {
      left: [practice.name, practice.contact, code].filter(Boolean).join(' · '),
      page: (page, of) => filled(texts.page, { page, of }),
    },
  }
}

function noticesOf({ chart, locale }: KundliInput): Report['notices'] {
  const texts = inLanguage(TEXTS, locale)
  const { certainty, from, to } = chart.confidence
  const isSure = from === to
  const unsure = certainty === 'unknown' ? texts.unknown : texts.window
  const warnings = chart.warnings.map(({ code }) => chartWarningText({ code, language: locale }))
  return [
    ...(isSure ? [] : [{ title: texts.unsure, points: [unsure] }]),
    ...(warnings.length === 0 ? [] : [{ title: texts.warnings, points: warnings }]),
  ]
}
