import type { Doc } from '../layout/fonts'
import { heightOf, ornament, setText, type Setting } from '../layout/typeset'
import { PAGE, PALETTE } from './palette'

/** The document with the place where the next piece goes. */
export type Sheet = { doc: Doc; y: number }

type Style = Omit<Setting, 'x' | 'y' | 'width'>

const HEADING: Style = { size: 16, weight: 'bold', colour: PALETTE.accent, role: 'H1', maxLines: 2 }

/** Begins a page under a thin band. */
export const startPage = (sheet: Sheet): void => {
  sheet.doc.addPage()
  ornament(sheet.doc, () => {
    sheet.doc.rect(0, 0, PAGE.width, 7).fill(PALETTE.accent)
    sheet.doc.rect(0, 7, PAGE.width, 1.5).fill(PALETTE.line)
  })
  sheet.y = PAGE.top - 8
}

/** Goes to the next page when so many points are not left on this one. */
export const keepTogether = (sheet: Sheet, height: number): void => {
  if (sheet.y + height > PAGE.bottom) startPage(sheet)
}

/** A paragraph over the whole column, or a part of it. */
export const addText = (
  sheet: Sheet,
  text: string,
  { inset = 0, ...style }: Style & { inset?: number },
): void => {
  const width = PAGE.right - PAGE.left - 2 * inset
  keepTogether(sheet, heightOf(sheet.doc, text, { ...style, width }))
  sheet.y = setText(sheet.doc, text, { ...style, x: PAGE.left + inset, y: sheet.y, width })
}

/** The title of a section with a line below it; `below` is what must still fit under it. */
export const addHeading = (sheet: Sheet, text: string, below: number): void => {
  keepTogether(sheet, 40 + below)
  addText(sheet, text, HEADING)
  const y = sheet.y + 3
  ornament(sheet.doc, () => {
    sheet.doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.6).stroke(PALETTE.line)
    sheet.doc
      .moveTo(PAGE.left, y)
      .lineTo(PAGE.left + 48, y)
      .lineWidth(2)
      .stroke(PALETTE.line)
  })
  sheet.y = y + 12
}
