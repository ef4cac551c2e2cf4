import type { Doc } from '../layout/fonts'
import { ornament, setText } from '../layout/typeset'
import { COLUMN, PAGE, PALETTE } from './palette'
import type { Report } from './report'
import { addFacts, addNotice } from './setBlocks'
import { drawWheel } from './drawWheel'
import { addText, type Sheet } from './sheet'

const BAND = 196
const TITLE = {
  size: 12.5,
  colour: PALETTE.accent,
  weight: 'bold' as const,
  role: 'H2' as const,
}

/** The first page: for whom, from which birth, and what matters most. */
export const setCover = (
  sheet: Sheet,
  { report, practice, longitudes }: { report: Report; practice: string; longitudes: number[] },
): void => {
  const { doc } = sheet
  setBand(doc, longitudes)
  const left = { x: PAGE.left, width: 300, maxLines: 2 }
  let y = setText(doc, practice, { ...left, y: 46, size: 10.5, colour: '#e9d8ad' })
  y = setText(doc, report.title, {
    ...{ ...left, y: y + 12, size: 27, colour: '#ffffff' },
    ...{ weight: 'bold' as const, role: 'H1' as const },
  })
  setText(doc, report.name, {
    ...{ ...left, y: y + 6, size: 16, colour: '#f2dfae', weight: 'bold' as const, maxLines: 3 },
  })
  sheet.y = BAND + 22
  for (const { title, facts } of report.cover) {
    addText(sheet, title, TITLE)
    sheet.y += 2
    addFacts(sheet, facts)
  }
  report.notices.forEach((notice) => addNotice(sheet, notice))
}

function setBand(doc: Doc, longitudes: number[]): void {
  ornament(doc, () => {
    doc.rect(0, 0, PAGE.width, BAND).fill(PALETTE.accent)
    doc.rect(0, BAND, PAGE.width, 2.5).fill(PALETTE.line)
    drawWheel(doc, { x: PAGE.left + COLUMN - 74, y: BAND / 2, radius: 84, longitudes })
  })
}
