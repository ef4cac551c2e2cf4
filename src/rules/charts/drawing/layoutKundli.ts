import type { Language } from '../../system/failures'
import type { Chart } from '../chart'
import { RASHIS } from '../rashis'
import { fitLabels } from './fitLabels'
import { labelsBySign, type Label } from './grahaLabels'
import type { HouseShape } from './houseShape'
import { describeKundli } from './describeKundli'
import type { DrawnPart, DrawnShape, DrawnText, KundliDrawing, KundliStyle } from './kundliDrawing'
import { headLines, kundliNames, middleLines } from './kundliHead'
import { NORTH_HOUSES } from './northHouses'
import { LAGNA_CORNER, SOUTH_CELLS } from './southCells'
import { textWidth } from './textWidth'
import { firstSign, type Varga } from './vargas'

type Asked = {
  chart: Chart
  varga: Varga
  style: KundliStyle
  language: Language
  title?: string
}

const SIDE = 400
const MARGIN = 3

/**
 * A kundli as shapes and lines of text. While the lagna is unknown the houses are counted from the Moon's sign, and the
 * drawing says so.
 * @param title what stands above or in the middle, as typed
 */
export const layoutKundli = (asked: Asked): KundliDrawing => {
  const names = kundliNames(asked)
  const head = asked.style === 'north' ? headLines(names, SIDE / 2) : { texts: [], height: 0 }
  const middle = asked.style === 'south' ? middleLines(names) : []
  const { shapes, texts } = asked.style === 'north' ? north(asked) : south(asked)
  return {
    width: SIDE + 2 * MARGIN,
    height: SIDE + head.height + 2 * MARGIN,
    shapes: shapes.map((shape) => movedShape(shape, head.height)),
    texts: [
      ...head.texts.map((text) => movedText(text, 0)),
      ...[...middle, ...texts].map((text) => movedText(text, head.height)),
    ],
    ...describeKundli(asked, names),
  }
}

const movedShape = (shape: DrawnShape, down: number): DrawnShape => ({
  ...shape,
  points: shape.points.map(([x, y]) => [x + MARGIN, y + MARGIN + down] as const),
})

const movedText = (text: DrawnText, down: number): DrawnText => ({
  ...text,
  x: text.x + MARGIN,
  y: text.y + MARGIN + down,
})

type Drawn = Pick<KundliDrawing, 'shapes' | 'texts'>

function north(asked: Asked): Drawn {
  const signs = labelsBySign(asked)
  const first = firstSign(asked.varga, asked.chart)
  const shapes: DrawnShape[] = NORTH_HOUSES.map(({ outline }, index) => ({
    points: outline,
    isClosed: true,
    ...(index === 0 ? { fill: 'tint' as const } : {}),
    stroke: 'line',
  }))
  const texts = NORTH_HOUSES.flatMap((shape, index) => {
    const sign = ((first + index - 1) % 12) + 1
    return [...signText(shape, String(sign), 12), ...labelTexts(shape, signs[sign - 1]!)]
  })
  return { shapes: [...shapes, frame(0, SIDE)], texts }
}

function south(asked: Asked): Drawn {
  const signs = labelsBySign(asked)
  const { ascendant } = asked.chart
  const lagna = ascendant ? firstSign(asked.varga, asked.chart) : null
  const shapes = SOUTH_CELLS.flatMap(({ outline }, index): DrawnShape[] => [
    {
      points: outline,
      isClosed: true,
      ...(index + 1 === lagna ? { fill: 'tint' as const } : {}),
      stroke: 'line',
    },
    ...(index + 1 === lagna ? [lagnaCorner(outline[0]!)] : []),
  ])
  const texts = SOUTH_CELLS.flatMap((shape, index) => [
    ...signText(shape, `${index + 1} ${RASHIS[index]![asked.language]}`, 10.5),
    ...labelTexts(shape, signs[index]!),
  ])
  return { shapes: [...shapes, frame(0, SIDE)], texts }
}

const frame = (from: number, to: number): DrawnShape => ({
  points: [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ],
  isClosed: true,
  stroke: 'accent',
})

const lagnaCorner = ([left, top]: readonly [number, number]): DrawnShape => ({
  points: [
    [left, top + LAGNA_CORNER],
    [left + LAGNA_CORNER, top],
  ],
  isClosed: false,
  stroke: 'accent',
})

function signText({ signAt: [x, y] }: HouseShape, text: string, size: number): DrawnText[] {
  const parts: DrawnPart[] = [{ text, tone: 'soft', isBold: false }]
  return [{ x, y: y + size * 0.36, size, width: textWidth(text, size), parts }]
}

function labelTexts(shape: HouseShape, labels: Label[]): DrawnText[] {
  if (labels.length === 0) return []
  const widths = [0, 1].map((level) => labels.map((label) => widthOf(label[level]!, 1)))
  const { level, size, at } = fitLabels(shape, widths)
  return labels.map((label, index) => {
    const [x, y] = at[index]!
    return { x, y, size, width: widthOf(label[level]!, size), parts: label[level]! }
  })
}

const widthOf = (parts: DrawnPart[], size: number): number =>
  textWidth(parts.map(({ text }) => text).join(''), size)
