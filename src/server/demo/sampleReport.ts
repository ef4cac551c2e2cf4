import PDFDocument from 'pdfkit'
import { setCover } from './content/report/cover'
import { setReading } from './content/report/reading'
import { COLOURS, loadFonts, setText, type Doc } from './content/report/typeset'
import { REPORT_WORDS, type ReportWords } from './content/report/words'

/**
 * A report of two A4 pages for a demo order. The same input gives the same bytes.
 * @param generatedOn YYYY-MM-DD
 */
export const renderSampleReport = async ({
  code,
  clientName,
  serviceTitle,
  locale,
  generatedOn,
}: {
  code: string
  clientName: string
  serviceTitle: string
  locale: 'en' | 'hi'
  generatedOn: string
}): Promise<Buffer> => {
  const words = REPORT_WORDS[locale]
  const day = new Date(`${generatedOn}T00:00:00Z`)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: `${locale}-IN`,
    info: {
      Title: `${serviceTitle}, ${code}`,
      Author: words.practice,
      CreationDate: day,
      ModDate: day,
    },
  })
  const finished = collect(doc)
  loadFonts(doc)
  setCover(doc, words, { code, clientName, serviceTitle, date: written(day, locale) })
  setFoot(doc, words, { code, page: 1 })
  doc.addPage()
  setReading(doc, words)
  setFoot(doc, words, { code, page: 2 })
  doc.end()
  return finished
}

const setFoot = (
  doc: Doc,
  words: ReportWords,
  { code, page }: { code: string; page: number },
): void => {
  const style = { size: 9, colour: COLOURS.grey }
  setText(doc, `${words.practice} · ${code}`, { x: 56, y: 796, width: 300, ...style })
  setText(doc, `${words.page} ${page} / 2`, {
    x: 389,
    y: 796,
    width: 150,
    ...style,
    align: 'right',
  })
}

const written = (day: Date, locale: 'en' | 'hi'): string =>
  new Intl.DateTimeFormat(`${locale}-IN`, { dateStyle: 'long', timeZone: 'UTC' }).format(day)

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
