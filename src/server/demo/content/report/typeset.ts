import { join } from 'node:path'

/** A pdfkit document; structure and marks are left out of its published types in part. */
export type Doc = PDFKit.PDFDocument

/** Where a paragraph stands (points from the top left) and how it looks. */
export type Setting = {
  x: number
  y: number
  width: number
  font?: 'regular' | 'bold'
  size: number
  colour: string
  align?: 'left' | 'center' | 'right'
  /** Distance between base lines as a multiple of `size`. */
  leading?: number
  role?: 'H1' | 'H2' | 'P' | 'LI'
}

export const COLOURS = {
  teal: '#0f5a52',
  deep: '#12322e',
  sea: '#1f8577',
  gold: '#c3923a',
  bronze: '#8a5f14',
  light: '#f2c46d',
  cream: '#fbf6ec',
  sand: '#f3e3c3',
  grey: '#5d6b68',
}

const FONT_FOLDER = join('node_modules', '@expo-google-fonts', 'noto-sans-devanagari')

/** Registers the one typeface that has both Latin and Devanagari. */
export const loadFonts = (doc: Doc): void => {
  const folder = join(process.cwd(), FONT_FOLDER)
  doc.registerFont('regular', join(folder, '400Regular', 'NotoSansDevanagari_400Regular.ttf'))
  doc.registerFont('bold', join(folder, '600SemiBold', 'NotoSansDevanagari_600SemiBold.ttf'))
}

/**
 * Sets a paragraph line by line as one structure element and returns the y below it. Every line carries
 * its own text as ActualText: without it, Devanagari is copied and searched in the order of the glyphs.
 */
export const setText = (doc: Doc, text: string, style: Setting): number => {
  doc.font(style.font ?? 'regular', style.size)
  const lines = breakLines(doc, text, style.width)
  const step = style.size * (style.leading ?? 1.5)
  doc.addStructure(
    doc.struct(style.role ?? 'P', {}, () => {
      doc.font(style.font ?? 'regular', style.size).fillColor(style.colour)
      lines.forEach((line, index) => setLine(doc, line, { ...style, y: style.y + index * step }))
    }),
  )
  return style.y + lines.length * step
}

/** Draws something that carries no meaning for a reader. */
export const ornament = (doc: Doc, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

const setLine = (doc: Doc, line: string, style: Setting): void => {
  const spare = style.width - doc.widthOfString(line)
  const shift = { left: 0, center: spare / 2, right: spare }[style.align ?? 'left']
  doc.markContent('Span', { actual: line })
  doc.text(line, style.x + shift, style.y, { lineBreak: false })
  doc.endMarkedContent()
}

const breakLines = (doc: Doc, text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || doc.widthOfString(longer) > width) return [...lines, word]
    return [...lines.slice(0, -1), longer]
  }, [])
