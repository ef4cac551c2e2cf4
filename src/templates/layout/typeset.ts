import { runsOf, widthOf, type Doc, type Weight } from './fonts'

/** Where a paragraph stands (points from the top left) and how it looks. */
export type Setting = {
  x: number
  y: number
  width: number
  weight?: Weight
  size: number
  colour: string
  align?: 'left' | 'right' | 'center'
  role?: 'H1' | 'H2' | 'P'
  /** What is beyond so many lines is left out. */
  maxLines?: number
}

const LEADING = 1.45
const LETTERS_PER_EM = 12

/**
 * Sets a paragraph line by line as one structure element and returns the y below it. Every line carries its own
 * text as ActualText: without it, Devanagari is copied and searched in the order of the glyphs.
 */
export const setText = (doc: Doc, text: string, style: Setting): number => {
  let below = style.y
  doc.addStructure(
    doc.struct(style.role ?? 'P', {}, () => {
      below = paintText(doc, text, style)
    }),
  )
  return below
}

/** The same inside a structure element that the caller has opened. */
export const paintText = (doc: Doc, text: string, style: Setting): number => {
  const lines = linesOf(doc, text, style)
  const step = style.size * LEADING
  lines.forEach((line, index) => setLine(doc, line, { ...style, y: style.y + index * step }))
  return style.y + lines.length * step
}

/** What a paragraph takes from top to bottom, in points. */
export const heightOf = (doc: Doc, text: string, style: Omit<Setting, 'x' | 'y'>): number =>
  linesOf(doc, text, style).length * style.size * LEADING

const linesOf = (
  doc: Doc,
  text: string,
  { weight = 'regular', size, width, maxLines = 12 }: Omit<Setting, 'x' | 'y'>,
): string[] =>
  // More than so many letters fit on no line; who typed a book must not keep us measuring it.
  plainText(text.slice(0, maxLines * Math.ceil((LETTERS_PER_EM * width) / size)))
    .split('\n')
    .flatMap((line) => breakLine({ doc, line, weight, size, width }))
    .slice(0, maxLines)

/** Draws something that carries no meaning for a reader. */
export const ornament = (doc: Doc, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

function setLine(doc: Doc, line: string, style: Setting): void {
  const { weight = 'regular', size, width, align, y, colour } = style
  const spare = align ? width - widthOf({ doc, text: line, weight, size }) : 0
  let x = style.x + { left: 0, center: spare / 2, right: spare }[align ?? 'left']
  doc.markContent('Span', { actual: line })
  doc.fillColor(colour)
  for (const { font, text, features } of runsOf({ doc, text: line, weight })) {
    const options = { lineBreak: false, baseline: 'alphabetic', features } as const
    doc.font(font, size).text(text, x, y + size, options)
    x += doc.widthOfString(text, { features })
  }
  doc.endMarkedContent()
}

type Measure = { doc: Doc; line: string; weight: Weight; size: number; width: number }

function breakLine({ line, ...of }: Measure): string[] {
  return line.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (widthOf({ ...of, text: longer }) <= of.width) return [...lines.slice(0, -1), longer]
    return [...lines, ...breakWord({ ...of, line: word })]
  }, [])
}

/** A word wider than the line is broken between letters. */
function breakWord({ line: word, ...of }: Measure): string[] {
  if (widthOf({ ...of, text: word }) <= of.width) return [word]
  const letters = [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(word)]
  return letters.reduce<string[]>((parts, { segment }) => {
    const longer = `${parts.at(-1) ?? ''}${segment}`
    if (parts.length > 0 && widthOf({ ...of, text: longer }) <= of.width)
      return [...parts.slice(0, -1), longer]
    return [...parts, segment]
  }, [])
}

/** What people typed, made fit for a page: no control or direction characters, no towers of marks. */
const plainText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\P{Cc}]|[\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
