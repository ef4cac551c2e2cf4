import type { Language } from '../../system/failures'
import type { Chart, GrahaPlacement } from '../chart'
import { GRAHAS, type Graha } from '../grahas'
import { houseFrom } from '../placement'
import { arcDegrees, arcMinutes } from './arc'
import type { DrawnPart, Tone } from './kundliDrawing'
import { firstSign, signIn, type Varga } from './vargas'

/** A label in each way of writing, from the longest to the shortest. */
export type Label = DrawnPart[][]

/** The letters behind a graha's degrees. Arrows say exalted and debilitated in both languages. */
export const MARKS = {
  retrograde: { en: 'R', hi: 'व' },
  combust: { en: 'C', hi: 'अ' },
  exalted: { en: '↑', hi: '↑' },
  debilitated: { en: '↓', hi: '↓' },
} as const

const LAGNA = { en: 'Asc', hi: 'लग्न' } as const

type Asked = { chart: Chart; varga: Varga; language: Language }

/** What stands in each of the twelve signs, from Mesha on: the lagna first, then the grahas by their longitude. */
export const labelsBySign = ({ chart, varga, language }: Asked): Label[][] => {
  const signs: Label[][] = Array.from({ length: 12 }, () => [])
  const { ascendant } = chart
  if (ascendant)
    signs[signIn(varga, ascendant) - 1]!.push(
      lagnaLabel({ longitude: ascendant.longitude, varga, language }),
    )
  for (const [graha, placement] of inOrder(chart))
    signs[signIn(varga, placement) - 1]!.push(grahaLabel({ graha, placement, varga, language }))
  return signs
}

/** The grahas as they follow each other in the zodiac, from the first house on. */
export const inHouses = ({ chart, varga }: Omit<Asked, 'language'>): [Graha, number][] => {
  const first = firstSign(varga, chart)
  return inOrder(chart)
    .map(([graha, placement]): [Graha, number] => [
      graha,
      houseFrom({ rashi: signIn(varga, placement), first }),
    ])
    .sort(([, one], [, other]) => one - other)
}

const inOrder = ({ planets }: Chart): [Graha, GrahaPlacement][] =>
  (Object.keys(GRAHAS) as Graha[])
    .map((graha): [Graha, GrahaPlacement] => [graha, planets[graha]])
    .sort(([, one], [, other]) => one.longitude - other.longitude)

type Point = { longitude: number; varga: Varga; language: Language }

// A division has no degrees of its own that practitioners use.
function lagnaLabel({ longitude, varga, language }: Point): Label {
  const name = part(LAGNA[language], 'accent', true)
  if (varga !== 'd1') return [[name], [name]]
  return [arcMinutes, arcDegrees].map((arc) => [name, part(` ${arc(longitude)}`, 'soft')])
}

type Standing = { graha: Graha; placement: GrahaPlacement; varga: Varga; language: Language }

function grahaLabel({ graha, placement, varga, language }: Standing): Label {
  const name = part(GRAHAS[graha].short[language], 'ink', true)
  const { letters, arrow } = marksOf({ placement, varga, language })
  const long = [letters && ` (${letters})`, arrow && ` ${arrow}`].join('')
  const short = [letters && ` ${letters}`, arrow].join('')
  const arcs = varga === 'd1' ? [arcMinutes, arcDegrees] : [() => '', () => '']
  return [long, short].map((marks, level) => {
    const arc = arcs[level]!(placement.longitude)
    return [name, part(arc && ` ${arc}`, 'soft'), part(marks, 'accent')].filter(({ text }) => text)
  })
}

/** Retrogression holds in every division; combustion and dignity are those of the birth chart. */
function marksOf({ placement, varga, language }: Omit<Standing, 'graha'>): {
  letters: string
  arrow: string
} {
  const { retrograde, combust, dignity } = placement
  const isBirth = varga === 'd1'
  const isMarked = isBirth && (dignity === 'exalted' || dignity === 'debilitated')
  return {
    letters: [
      retrograde ? MARKS.retrograde[language] : '',
      combust && isBirth ? MARKS.combust[language] : '',
    ].join(''),
    arrow: isMarked ? MARKS[dignity][language] : '',
  }
}

const part = (text: string, tone: Tone, isBold = false): DrawnPart => ({ text, tone, isBold })
