import { join } from 'node:path'

/** A pdfkit document. */
export type Doc = PDFKit.PDFDocument

export type Weight = 'regular' | 'bold'

type Features = PDFKit.Mixins.OpenTypeFeatures[]

/** A stretch of text that one font can draw. */
export type Run = { font: string; text: string; features?: Features }

const FOLDER = join('node_modules', '@expo-google-fonts')

/** Noto Sans for a script each; the first has Latin and Devanagari, the second every other Latin letter. */
const SCRIPTS = [
  ...['Devanagari', '', 'Bengali', 'Gujarati', 'Gurmukhi'],
  ...['Kannada', 'Malayalam', 'Oriya', 'Tamil', 'Telugu'],
]

/** fontkit stops at a mark without an anchor in these: their marks stay where the font puts them by itself. */
const UNANCHORED = ['Gujarati', 'Gurmukhi', 'Malayalam', 'Tamil']
// fontkit also takes a table of features to switch off; pdfkit's types know lists only.
const NO_ANCHORS = { abvm: false, blwm: false, mark: false, mkmk: false } as unknown as Features

const FILES = { regular: '400Regular', bold: '600SemiBold' }

/** What stands for a letter that no font of ours has; the text layer keeps the letter. */
const MISSING = '?'

const LETTERS = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** Registers the typefaces; a file is read when its first letter is looked up. */
export const loadFonts = (doc: Doc): void => {
  for (const script of SCRIPTS)
    for (const weight of ['regular', 'bold'] as const)
      doc.registerFont(nameOf(script, weight), pathOf(script, weight))
}

const nameOf = (script: string, weight: Weight): string => `${script}-${weight}`

function pathOf(script: string, weight: Weight): string {
  const folder = ['noto-sans', script.toLowerCase()].filter(Boolean).join('-')
  const file = FILES[weight]
  return join(process.cwd(), FOLDER, folder, file, `NotoSans${script}_${file}.ttf`)
}

/** Splits a line into runs, each letter in the first typeface that has all of it. */
export const runsOf = ({
  doc,
  text,
  weight,
}: {
  doc: Doc
  text: string
  weight: Weight
}): Run[] => {
  const runs: Run[] = []
  for (const { segment } of LETTERS.segment(text)) {
    const script = SCRIPTS.find((each) => hasAll(doc, nameOf(each, weight), segment))
    const font = nameOf(script ?? SCRIPTS[0]!, weight)
    const letter = script === undefined ? MISSING : segment
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter, ...anchorsOf(script) })
  }
  return runs
}

const anchorsOf = (script: string | undefined): { features?: Features } =>
  script !== undefined && UNANCHORED.includes(script) ? { features: NO_ANCHORS } : {}

/** What one line of text takes, in points. */
export const widthOf = ({
  doc,
  text,
  weight,
  size,
}: {
  doc: Doc
  text: string
  weight: Weight
  size: number
}): number =>
  runsOf({ doc, text, weight }).reduce(
    (width, { font, text: part, features }) =>
      width + doc.font(font, size).widthOfString(part, { features }),
    0,
  )

/** fontkit's own font, which pdfkit keeps for itself. */
type Opened = { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }

function hasAll(doc: Doc, font: string, letter: string): boolean {
  const { font: opened } = (doc.font(font) as unknown as Opened)._font
  return [...letter].every((each) => opened.hasGlyphForCodePoint(each.codePointAt(0)!))
}
