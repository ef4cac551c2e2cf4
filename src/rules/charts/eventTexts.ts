import type { ChartEvent } from './chartEvent'
import { GRAHAS, type Graha } from './grahas'
import { RASHIS } from './rashis'
import type { Station } from './sky/searchStations'

type Text = { en: string; hi: string }
type Houses = Pick<ChartEvent, 'houseFromMoon' | 'houseFromLagna'>
type Standing = Houses & { graha: Graha; rashi: number }

/** “Saturn enters Mesha: house 4 from the Moon, 1 from the lagna.” */
export const ingressText = ({ graha, rashi, ...houses }: Standing): Text => ({
  en: `${GRAHAS[graha].en} enters ${RASHIS[rashi - 1]!.en}${housesText(houses).en}.`,
  hi: `${GRAHAS[graha].hi} का ${RASHIS[rashi - 1]!.hi} राशि में प्रवेश${housesText(houses).hi}।`,
})

/** “Mercury turns retrograde in Tula: …” */
export const stationText = ({
  graha,
  rashi,
  turns,
  ...houses
}: Standing & { turns: Station['turns'] }): Text => ({
  en: `${GRAHAS[graha].en} turns ${turns} in ${RASHIS[rashi - 1]!.en}${housesText(houses).en}.`,
  hi: `${GRAHAS[graha].hi} ${RASHIS[rashi - 1]!.hi} राशि में ${turns === 'direct' ? 'मार्गी' : 'वक्री'}${housesText(houses).hi}।`,
})

/** “Moon antardasha begins in the Saturn mahadasha.” The lowest level that is given is the one that begins. */
export const dashaText = ({
  mahadasha,
  antardasha,
  pratyantardasha,
}: {
  mahadasha: Graha
  antardasha?: Graha
  pratyantardasha?: Graha
}): Text => {
  const maha = GRAHAS[mahadasha]
  const antar = antardasha && GRAHAS[antardasha]
  const pratyantar = pratyantardasha && GRAHAS[pratyantardasha]
  if (!antar) return { en: `${maha.en} mahadasha begins.`, hi: `${maha.hi} की महादशा आरंभ।` }
  if (!pratyantar)
    return {
      en: `${antar.en} antardasha begins in the ${maha.en} mahadasha.`,
      hi: `${maha.hi} की महादशा में ${antar.hi} की अंतर्दशा आरंभ।`,
    }
  return {
    en: `${pratyantar.en} pratyantardasha begins in ${maha.en}–${antar.en}.`,
    hi: `${maha.hi}–${antar.hi} में ${pratyantar.hi} की प्रत्यंतर्दशा आरंभ।`,
  }
}

const SADE_SATI = {
  SADE_SATI_BEGINS: {
    en: 'Sade-sati begins: Saturn is in 12, 1 or 2 from the Moon from now on.',
    hi: 'साढ़े साती आरंभ: शनि अब चंद्र से 12, 1 या 2 में रहेगा।',
  },
  SADE_SATI_RISING: {
    en: 'Sade-sati goes back to its first phase: Saturn in 12 from the Moon.',
    hi: 'साढ़े साती फिर पहले चरण में: शनि चंद्र से 12वें में।',
  },
  SADE_SATI_PEAK: {
    en: 'Sade-sati: the middle phase, Saturn in the sign of the Moon.',
    hi: 'साढ़े साती: मध्य चरण, शनि चंद्र राशि में।',
  },
  SADE_SATI_SETTING: {
    en: 'Sade-sati: the last phase, Saturn in 2 from the Moon.',
    hi: 'साढ़े साती: अंतिम चरण, शनि चंद्र से दूसरे में।',
  },
  SADE_SATI_PAUSES: {
    en: 'Sade-sati pauses: Saturn turns back for some months.',
    hi: 'साढ़े साती में विराम: शनि कुछ महीनों के लिए पीछे लौटता है।',
  },
  SADE_SATI_RESUMES: {
    en: 'Sade-sati resumes: Saturn is back.',
    hi: 'साढ़े साती फिर जारी: शनि लौट आया।',
  },
  SADE_SATI_ENDS: {
    en: 'Sade-sati ends: Saturn leaves the three signs about the Moon.',
    hi: 'साढ़े साती समाप्त: शनि चंद्र के आसपास की तीन राशियों से बाहर।',
  },
  DHAIYA_BEGINS: {
    en: 'Dhaiya begins: Saturn in 4 or 8 from the Moon.',
    hi: 'ढैया आरंभ: शनि चंद्र से चौथे या आठवें में।',
  },
  DHAIYA_ENDS: { en: 'Dhaiya ends.', hi: 'ढैया समाप्त।' },
} as const

/** What happens with sade-sati or dhaiya. */
export const sadeSatiText = (code: keyof typeof SADE_SATI): Text => SADE_SATI[code]

function housesText({ houseFromMoon, houseFromLagna }: Houses): Text {
  const en = [
    ...(houseFromMoon ? [`house ${houseFromMoon} from the Moon`] : []),
    ...(houseFromLagna ? [`house ${houseFromLagna} from the lagna`] : []),
  ]
  const hi = [
    ...(houseFromMoon ? [`चंद्र से भाव ${houseFromMoon}`] : []),
    ...(houseFromLagna ? [`लग्न से भाव ${houseFromLagna}`] : []),
  ]
  return en.length ? { en: `: ${en.join(', ')}`, hi: `: ${hi.join(', ')}` } : { en: '', hi: '' }
}
