import type { DrawnPart, DrawnText, KundliDrawing } from '@/rules/charts/drawing/kundliDrawing'
import { runsOf, type Doc } from '../layout/fonts'
import { PALETTE } from './palette'

type Place = { x: number; y: number; width: number }

/** Draws a kundli with vectors and text as one figure that says what it shows, and returns the y below it. */
export const setKundli = (doc: Doc, drawing: KundliDrawing, { x, y, width }: Place): number => {
  const scale = width / drawing.width
  const alt = `${drawing.title}. ${drawing.description}`
  const placed = (text: DrawnText): DrawnText => ({
    ...text,
    x: x + text.x * scale,
    y: y + text.y * scale,
    size: text.size * scale,
  })
  doc.addStructure(
    doc.struct('Figure', { alt, title: drawing.title }, () => {
      drawing.shapes.forEach((shape) => drawShape(doc, shape, { x, y, scale }))
      drawing.texts.forEach((text) => setParts(doc, placed(text)))
    }),
  )
  return y + drawing.height * scale
}

type Frame = { x: number; y: number; scale: number }

function drawShape(
  doc: Doc,
  { points, isClosed, fill, stroke }: KundliDrawing['shapes'][number],
  { x, y, scale }: Frame,
): void {
  const [first, ...rest] = points.map(([px, py]): [number, number] => [
    x + px * scale,
    y + py * scale,
  ])
  const path = (): void => {
    doc.moveTo(...first!)
    rest.forEach((point) => doc.lineTo(...point))
    if (isClosed) doc.closePath()
  }
  doc.save().lineJoin('round')
  if (fill) {
    path()
    doc.fill(PALETTE[fill])
  }
  if (stroke) {
    path()
    doc.lineWidth((stroke === 'accent' ? 1.8 : 1) * scale).stroke(PALETTE[stroke])
  }
  doc.restore()
}

/** A line of text in several tones, centred on its `x`; arrows are drawn, for no typeface of ours has them. */
export const setParts = (doc: Doc, { x, y, size, parts }: Omit<DrawnText, 'width'>): void => {
  const pieces = parts.flatMap(piecesOf)
  const widths = pieces.map((piece) => widthOf(doc, piece, size))
  let left = x - widths.reduce((sum, width) => sum + width, 0) / 2
  doc.markContent('Span', { actual: parts.map(({ text }) => text).join('') })
  pieces.forEach((piece, index) => {
    if (isArrow(piece)) drawArrow(doc, piece, { x: left, y, size })
    else writePiece(doc, piece, { x: left, y, size })
    left += widths[index]!
  })
  doc.endMarkedContent()
}

const ARROW_WIDTH = 0.6

const isArrow = ({ text }: DrawnPart): boolean => text === '↑' || text === '↓'

const piecesOf = (part: DrawnPart): DrawnPart[] =>
  part.text
    .split(/([↑↓])/)
    .filter(Boolean)
    .map((text) => ({ ...part, text }))

const weightOf = ({ isBold }: DrawnPart) => (isBold ? 'bold' : 'regular')

function widthOf(doc: Doc, piece: DrawnPart, size: number): number {
  if (isArrow(piece)) return ARROW_WIDTH * size
  return runsOf({ doc, text: piece.text, weight: weightOf(piece) }).reduce(
    (width, { font, text, features }) =>
      width + doc.font(font, size).widthOfString(text, { features }),
    0,
  )
}

type At = { x: number; y: number; size: number }

function writePiece(doc: Doc, piece: DrawnPart, { x, y, size }: At): void {
  let left = x
  doc.fillColor(PALETTE[piece.tone])
  for (const { font, text, features } of runsOf({
    doc,
    text: piece.text,
    weight: weightOf(piece),
  })) {
    const options = { lineBreak: false, baseline: 'alphabetic', features } as const
    doc.font(font, size).text(text, left, y, options)
    left += doc.widthOfString(text, { features })
  }
}

function drawArrow(doc: Doc, { text, tone }: DrawnPart, { x, y, size }: At): void {
  const middle = x + (ARROW_WIDTH * size) / 2
  const [top, bottom] = [y - size * 0.68, y]
  const [tip, end] = text === '↑' ? [top, bottom] : [bottom, top]
  const back = tip + (end - tip) * 0.4
  doc.save()
  doc
    .lineWidth(size * 0.08)
    .lineCap('round')
    .lineJoin('round')
  doc.moveTo(middle, end).lineTo(middle, tip)
  doc
    .moveTo(middle - size * 0.17, back)
    .lineTo(middle, tip)
    .lineTo(middle + size * 0.17, back)
  doc.stroke(PALETTE[tone])
  doc.restore()
}
