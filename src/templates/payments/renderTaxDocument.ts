import type { DocumentContent } from '@/rules/payments/tax/documentContent'
import type { Language } from '@/rules/system/failures'
import { loadFonts, type Doc } from '../layout/fonts'
import { ornament, setText } from '../layout/typeset'
import { taxDocumentRows, type DocumentRow } from './taxDocumentRows'

const INK = '#12322e'
const GREY = '#5d6b68'
const TEAL = '#0f5a52'
const LINE = '#cfd8d5'
const LEFT = 48
const RIGHT = 547
const MIDDLE = 312
const COLUMN = RIGHT - MIDDLE

type Page = ReturnType<typeof taxDocumentRows>

/**
 * A document as a PDF page, A4, from its frozen content alone: the same content gives the same bytes.
 * It has no scripts, links or forms; its text can be copied and searched in both languages.
 */
export const renderTaxDocument = async ({
  content,
  locale,
}: {
  content: DocumentContent
  locale: Language
}): Promise<Buffer> => {
  // Only who renders pays for loading it.
  const { default: PDFDocument } = await import('pdfkit')
  const page = taxDocumentRows(content, locale)
  const issued = new Date(content.issuedAt)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: `${locale}-IN`,
    info: {
      Title: `${page.title} ${content.number}`,
      Author: page.seller.name,
      CreationDate: issued,
      ModDate: issued,
    },
  })
  const finished = collect(doc)
  loadFonts(doc)
  const below = setHead(doc, page)
  const table = setParties(doc, page, below)
  setSums(doc, page, setService(doc, page, table))
  setText(doc, page.texts.unsigned, { x: LEFT, y: 786, width: RIGHT - LEFT, ...SMALL })
  doc.end()
  return finished
}

const SMALL = { size: 8.5, colour: GREY }
const PLAIN = { size: 10, colour: INK }
const BOLD = { ...PLAIN, weight: 'bold' as const }

/** The supplier on the left, what this document is on the right. */
function setHead(doc: Doc, page: Page): number {
  ornament(doc, () => doc.rect(0, 0, 595, 8).fill(TEAL))
  const title = { x: MIDDLE, y: 44, width: COLUMN, align: 'right' as const }
  const large = { size: 17, colour: TEAL, weight: 'bold' as const }
  let right = setText(doc, page.title, { ...title, ...large, role: 'H1', maxLines: 2 })
  if (page.original) right = setText(doc, page.original, { ...title, y: right, ...SMALL })
  let left = setText(doc, page.seller.name, {
    ...{ x: LEFT, y: 44, width: MIDDLE - LEFT - 16, maxLines: 3 },
    ...{ size: 14, colour: INK, weight: 'bold' as const },
  })
  for (const line of page.seller.lines)
    left = setText(doc, line, {
      x: LEFT,
      y: left + 1,
      width: MIDDLE - LEFT - 16,
      ...PLAIN,
      size: 9,
    })
  right = setRows(doc, page.head, { y: right + 8 })
  return Math.max(left, right) + 14
}

/** The recipient, and where the supply is. */
function setParties(doc: Doc, page: Page, y: number): number {
  rule(doc, y)
  const width = MIDDLE - LEFT - 16
  let left = setText(doc, page.texts.buyer, { x: LEFT, y: y + 12, width, ...SMALL, role: 'H2' })
  left = setText(doc, page.buyer.name, { x: LEFT, y: left, width, ...BOLD, maxLines: 3 })
  for (const line of page.buyer.lines)
    left = setText(doc, line, { x: LEFT, y: left + 1, width, ...PLAIN, size: 9 })
  const right = setRows(doc, page.supply, { y: y + 12 })
  return Math.max(left, right) + 16
}

function setService(doc: Doc, page: Page, y: number): number {
  const { texts } = page
  ornament(doc, () => doc.rect(LEFT, y, RIGHT - LEFT, 22).fill('#eef4f2'))
  const head = { y: y + 5, ...SMALL, weight: 'bold' as const }
  setText(doc, texts.description, { x: LEFT + 8, width: 270, ...head })
  if (page.sac) setText(doc, texts.sac, { x: 340, width: 70, ...head })
  setText(doc, texts.amount, { x: 417, width: 122, align: 'right', ...head })
  const row = { y: y + 30, ...PLAIN }
  const below = setText(doc, page.description, { x: LEFT + 8, width: 270, ...row, maxLines: 4 })
  if (page.sac) setText(doc, page.sac, { x: 340, width: 70, ...row })
  const amount = page.sums.find(([name]) => name === texts.taxable)?.[1] ?? page.total
  setText(doc, amount, { x: 417, width: 122, align: 'right', ...row })
  rule(doc, below + 10)
  return below + 18
}

function setSums(doc: Doc, page: Page, y: number): void {
  let below = setRows(doc, page.sums, { y, inset: 8 })
  rule(doc, below + 4, MIDDLE)
  below = setRows(doc, [[page.texts.total, page.total]], { y: below + 9, inset: 8, isBold: true })
  const wide = { x: LEFT, width: RIGHT - LEFT }
  below = setText(doc, page.texts.words, { ...wide, y: below + 18, ...SMALL })
  below = setText(doc, page.words, { ...wide, y: below, ...BOLD })
  if (page.paid.length > 0) below = setRows(doc, page.paid, { y: below + 14, x: LEFT })
  if (page.basis) setText(doc, page.basis, { ...wide, y: below + 16, ...PLAIN })
}

/** Labels on the left, values flush right. */
function setRows(
  doc: Doc,
  rows: DocumentRow[],
  {
    y,
    x = MIDDLE,
    inset = 0,
    isBold = false,
  }: { y: number; x?: number; inset?: number; isBold?: boolean },
): number {
  let below = y
  for (const [label, value] of rows) {
    const style = isBold ? { ...BOLD, size: 12 } : { ...PLAIN, size: 9.5 }
    const left = setText(doc, label, {
      x,
      y: below,
      width: 110,
      ...style,
      colour: isBold ? INK : GREY,
    })
    const right = setText(doc, value, {
      ...{ x: x + 112, y: below, width: COLUMN - 112 - inset },
      ...{ ...style, align: 'right' as const, maxLines: 3 },
    })
    below = Math.max(left, right) + 2
  }
  return below
}

const rule = (doc: Doc, y: number, from = LEFT): void =>
  ornament(doc, () => doc.moveTo(from, y).lineTo(RIGHT, y).lineWidth(0.7).stroke(LINE))

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
