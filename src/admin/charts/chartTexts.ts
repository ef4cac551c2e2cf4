import type { SadeSati, SadeSatiPhase } from '@/rules/charts/chart'
import type { FactPeriod } from '@/rules/charts/chartFacts'
import type { Language } from '@/rules/system/failures'
import { calendarDay } from '../shortTime'
import type { Text } from '../language'

const PHASES: Record<SadeSatiPhase, Text> = {
  rising: { en: 'first phase', hi: 'पहला चरण' },
  peak: { en: 'peak', hi: 'मध्य चरण' },
  setting: { en: 'last phase', hi: 'अंतिम चरण' },
}

const TEXT = {
  until: { en: 'until', hi: 'तक' },
  none: { en: 'does not run', hi: 'नहीं चल रही' },
  fourth: { en: 'Dhaiya (Saturn in the 4th)', hi: 'ढैया (चौथा शनि)' },
  eighth: { en: 'Dhaiya (Saturn in the 8th)', hi: 'ढैया (आठवाँ शनि)' },
  next: { en: 'sade-sati begins', hi: 'साढ़ेसाती आरंभ' },
} satisfies Record<string, Text>

const INDIA_MS = 5.5 * 3_600_000

/** The Indian day of a UTC instant. */
const day = (at: string, language: Language): string =>
  calendarDay({ on: new Date(Date.parse(at) + INDIA_MS).toISOString().slice(0, 10), language })

/** A running period with its dates; undefined where the birth time leaves it open. */
export const periodText = (period: FactPeriod | null, language: Language): string | undefined =>
  period
    ? `${period.name} (${day(period.start, language)} – ${day(period.end, language)})`
    : undefined

/** Sade-sati or dhaiya with the days on which Saturn enters and leaves the sign; else when it begins. */
export const sadeSatiText = (
  { active, phase, dhaiya, phaseStart, phaseEnd, nextStart }: SadeSati,
  language: Language,
): string => {
  const stay =
    phaseStart && phaseEnd ? ` (${day(phaseStart, language)} – ${day(phaseEnd, language)})` : ''
  if (active && phase) return PHASES[phase][language] + stay
  const next = nextStart ? `; ${TEXT.next[language]} ${day(nextStart, language)}` : ''
  return (dhaiya ? TEXT[dhaiya][language] + stay : TEXT.none[language]) + next
}
