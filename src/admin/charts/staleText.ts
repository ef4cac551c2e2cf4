import type { StaleReason } from '@/operations/charts/listStale'
import type { Text } from '../language'

/** Why a report no longer fits its chart. */
export const STALE_TEXT: Record<StaleReason, Text> = {
  birth: { en: 'The birth details were changed since', hi: 'जन्म विवरण बाद में बदला गया' },
  person: {
    en: 'The person’s birth details were changed since',
    hi: 'व्यक्ति का जन्म विवरण बाद में बदला गया',
  },
  zones: {
    en: 'Made with older time-zone data',
    hi: 'पुराने समय क्षेत्र आँकड़ों से बनी',
  },
  settings: {
    en: 'Made by other chart conventions',
    hi: 'दूसरी गणना-विधि से बनी',
  },
  engine: { en: 'Made by an older engine', hi: 'पुरानी गणना से बनी' },
}
