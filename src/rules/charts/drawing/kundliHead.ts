import type { Language } from '../../system/failures'
import type { Chart } from '../chart'
import type { DrawnText } from './kundliDrawing'
import { plainLine } from './plainLine'
import { textWidth } from './textWidth'
import { isLagnaSure, VARGAS, type Varga } from './vargas'

const FROM_MOON = {
  d1: { en: 'Moon chart (Chandra kundli)', hi: 'चंद्र कुंडली' },
  d9: { en: 'Navamsa (D9) from the Moon', hi: 'चंद्र से नवांश (D9)' },
  d10: { en: 'Dasamsa (D10) from the Moon', hi: 'चंद्र से दशमांश (D10)' },
} as const

const NO_LAGNA = {
  en: 'Birth time unknown: house 1 is the Moon’s sign at noon',
  hi: 'जन्म समय अज्ञात: पहला भाव दोपहर की चंद्र राशि है',
} as const

const NO_LAGNA_SOUTH = {
  en: ['Birth time unknown:', 'no lagna is marked'],
  hi: ['जन्म समय अज्ञात:', 'लग्न नहीं दिखाया गया'],
} as const

const UNSURE = {
  en: ['Lagna not certain:', 'middle of the given time'],
  hi: ['लग्न निश्चित नहीं:', 'दिए गए समय का मध्य'],
} as const

const LONGEST_TITLE = 60

type Names = { title: string; name: string; note: string; noteLines: readonly string[] }

/** How a kundli is called, in words: the person's title, the division, and what is unknown. */
export const kundliNames = ({
  chart,
  varga,
  language,
  title = '',
}: {
  chart: Chart
  varga: Varga
  language: Language
  title?: string
}): Names => {
  const isSure = isLagnaSure(varga, chart)
  const unsure = isSure ? [] : UNSURE[language]
  return {
    title: plainLine(title, LONGEST_TITLE),
    name: (chart.ascendant ? VARGAS : FROM_MOON)[varga][language],
    note: chart.ascendant ? unsure.join(' ') : NO_LAGNA[language],
    noteLines: chart.ascendant ? unsure : NO_LAGNA_SOUTH[language],
  }
}

/** Lines above a North Indian kundli, from the top; `height` is what they take. */
export const headLines = (
  { title, name, note }: Names,
  middle: number,
): { texts: DrawnText[]; height: number } => {
  const texts: DrawnText[] = []
  let height = 0
  for (const [text, size, tone] of [
    [title, 17, 'ink'],
    [name, 13, 'accent'],
    [note, 12, 'soft'],
  ] as const) {
    if (text === '') continue
    height += size * 1.5
    texts.push(line({ text, size, tone, x: middle, y: height - size * 0.4, room: 396 }))
  }
  return { texts, height: height + 4 }
}

/** The same lines in the empty middle of a South Indian kundli. */
export const middleLines = ({ title, name, noteLines }: Names): DrawnText[] => {
  const lines = [
    ...wrapped(title).map((text) => ({ text, size: 16, tone: 'ink' as const })),
    { text: name, size: 13, tone: 'accent' as const },
    ...noteLines.map((text) => ({ text, size: 11.5, tone: 'soft' as const })),
  ]
  const height = lines.reduce((sum, { size }) => sum + size * 1.55, 0)
  let y = 200 - height / 2
  return lines.map((each) => {
    y += each.size * 1.55
    return line({ ...each, x: 200, y: y - each.size * 0.45, room: 188 })
  })
}

/** Three lines at most; what is too long for its line is set smaller. */
function wrapped(title: string): string[] {
  const lines: string[] = []
  for (const word of title.split(' ').filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && (lines.length === 3 || textWidth(longer, 16) <= 188))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

type Line = { text: string; size: number; tone: 'ink' | 'accent' | 'soft'; x: number; y: number }

function line({ text, size, tone, x, y, room }: Line & { room: number }): DrawnText {
  const smaller = Math.min(size, (size * room) / textWidth(text, size))
  const parts = [{ text, tone, isBold: tone !== 'soft' }]
  return { x, y, size: smaller, width: textWidth(text, smaller), parts }
}
