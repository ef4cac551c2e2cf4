import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { loadFonts, type Doc } from '../layout/fonts'
import { ornament, paintText } from '../layout/typeset'
import { kundliReport } from './content/kundliReport'
import { COLUMN, PAGE, PALETTE } from './palette'
import type { KundliInput, Report } from './report'
import { addBlock } from './setBlocks'
import { setCover } from './setCover'
import { addHeading, startPage, type Sheet } from './sheet'

/**
 * The kundli as a document, A4, from a chart alone: the same input gives the same bytes. It has no scripts, links or
 * forms; its text can be copied and searched in both languages.
 */
export const renderKundli = async (input: KundliInput): Promise<Buffer> => {
  // Only who renders pays for loading it.
  const { default: PDFDocument } = await import('pdfkit')
  const report = kundliReport(input)
  const made = new Date(input.generatedAt)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: `${input.locale}-IN`,
    info: {
      Title: `${report.title} ${report.name}`.toWellFormed(),
      Author: input.practice.name,
      CreationDate: made,
      ModDate: made,
    },
  })
  const finished = collect(doc)
  loadFonts(doc)
  setPages(doc, input, report)
  doc.end()
  return finished
}

function setPages(doc: Doc, { chart, practice }: KundliInput, report: Report): void {
  const sheet: Sheet = { doc, y: PAGE.top }
  const longitudes = (Object.keys(GRAHAS) as Graha[]).map((graha) => chart.planets[graha].longitude)
  setCover(sheet, { report, practice: practice.name, longitudes })
  for (const { title, blocks, startsPage } of report.sections) {
    if (startsPage) startPage(sheet)
    else sheet.y += 8
    addHeading(sheet, title, 60)
    blocks.forEach((block) => addBlock(sheet, block))
  }
  setFooters(doc, report)
}

function setFooters(doc: Doc, { footer }: Report): void {
  const { count } = doc.bufferedPageRange()
  const style = { y: 800, size: 8, colour: PALETTE.soft, maxLines: 1 }
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    ornament(doc, () => {
      doc.moveTo(PAGE.left, 794).lineTo(PAGE.right, 794).lineWidth(0.5).stroke(PALETTE.line)
      paintText(doc, footer.left, { ...style, x: PAGE.left, width: COLUMN - 120 })
      const number = { ...style, x: PAGE.right - 110, width: 110, align: 'right' as const }
      paintText(doc, footer.page(page + 1, count), number)
    })
  }
}

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
