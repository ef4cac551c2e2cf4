import type { Chart } from '@/rules/charts/chart'
import { arcSeconds } from '@/rules/charts/drawing/arc'
import type { Language } from '@/rules/system/failures'

const AYANAMSAS: Record<Chart['settings']['ayanamsa'], Record<Language, string>> = {
  lahiri: { en: 'Lahiri (Chitrapaksha)', hi: 'लाहिरी (चित्रपक्ष)' },
  krishnamurti: { en: 'Krishnamurti', hi: 'कृष्णमूर्ति' },
  raman: { en: 'Raman', hi: 'रामन' },
  yukteshwar: { en: 'Yukteshwar', hi: 'युक्तेश्वर' },
}

/** The name of a chart's ayanamsa and what it was at birth. */
export const ayanamsaInWords = (
  { ayanamsa, settings }: Pick<Chart, 'ayanamsa' | 'settings'>,
  locale: Language,
): string => `${AYANAMSAS[settings.ayanamsa][locale]} ${arcSeconds(ayanamsa)}`
