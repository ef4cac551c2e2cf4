import { heightOf, ornament, setText } from '../layout/typeset'
import { COLUMN, PAGE, PALETTE } from './palette'
import type { Block, Fact } from './report'
import { setKundli, setParts } from './setKundli'
import { addTables } from './setTables'
import { addText, keepTogether, type Sheet } from './sheet'

const PLAIN = { size: 10.2, colour: PALETTE.ink }
const SMALL = { size: 8.6, colour: PALETTE.soft }
const SUBHEAD = { size: 11, colour: PALETTE.ink, weight: 'bold' as const, role: 'H2' as const }
const LABEL = 140

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** How each kind of block is set at the sheet's place. */
const SETTERS: { [Kind in Block['kind']]: (sheet: Sheet, block: Of<Kind>) => void } = {
  facts: (sheet, { facts }) => addFacts(sheet, facts),
  heading: (sheet, { text }) => {
    keepTogether(sheet, 44)
    addText(sheet, text, SUBHEAD)
    sheet.y += 3
  },
  text: (sheet, { text }) => spaced(sheet, () => addText(sheet, text, PLAIN)),
  small: (sheet, { text }) => spaced(sheet, () => addText(sheet, text, SMALL)),
  points: (sheet, { points }) => spaced(sheet, () => addPoints(sheet, points)),
  notice: (sheet, notice) => addNotice(sheet, notice),
  tables: (sheet, { tables }) => addTables(sheet, tables),
  kundlis: (sheet, { drawings, width }) => addKundlis(sheet, { drawings, width }),
  legend: (sheet, { parts }) => {
    setLegend(sheet, parts)
    sheet.y += 24
  },
}

/** Sets a block and moves the sheet's place below it. */
export const addBlock = (sheet: Sheet, block: Block): void => {
  const set = SETTERS[block.kind] as (sheet: Sheet, block: Block) => void
  set(sheet, block)
}

function spaced(sheet: Sheet, set: () => void): void {
  set()
  sheet.y += 9
}

/** Labels on the left, values beside them, thin lines between. */
export const addFacts = (sheet: Sheet, facts: Fact[]): void => {
  const { doc } = sheet
  const wide = { ...PLAIN, size: 9.4, width: COLUMN - LABEL, maxLines: 4 }
  for (const [label, value] of facts) {
    const height = Math.max(14, heightOf(doc, value, wide)) + 7
    keepTogether(sheet, height)
    const y = sheet.y + 3
    setText(doc, label, { ...SMALL, size: 9.2, x: PAGE.left, y, width: LABEL - 10, maxLines: 2 })
    setText(doc, value, { ...wide, x: PAGE.left + LABEL, y })
    sheet.y += height
    const below = sheet.y
    ornament(doc, () => {
      doc.moveTo(PAGE.left, below).lineTo(PAGE.right, below).lineWidth(0.35).stroke(PALETTE.line)
    })
  }
  sheet.y += 12
}

function addPoints(sheet: Sheet, points: string[]): void {
  const { doc } = sheet
  for (const point of points) {
    const style = { ...PLAIN, size: 9.8 }
    keepTogether(sheet, heightOf(doc, point, { ...style, width: COLUMN - 16 }))
    const y = sheet.y + style.size * 0.72
    ornament(doc, () => doc.circle(PAGE.left + 5, y, 1.7).fill(PALETTE.line))
    sheet.y = setText(doc, point, { ...style, x: PAGE.left + 16, y: sheet.y, width: COLUMN - 16 })
    sheet.y += 3
  }
}

/** A tinted box with a title. */
export const addNotice = (
  sheet: Sheet,
  { title, points }: { title: string; points: string[] },
): void => {
  const { doc } = sheet
  const width = COLUMN - 32
  const bold = { size: 10.8, colour: PALETTE.ink, weight: 'bold' as const, width }
  const plain = { size: 9.6, colour: PALETTE.ink, width }
  const height = points.reduce(
    (sum, point) => sum + heightOf(doc, point, plain) + 2,
    heightOf(doc, title, bold) + 18,
  )
  keepTogether(sheet, height)
  const top = sheet.y
  ornament(doc, () => {
    doc.roundedRect(PAGE.left, top, COLUMN, height, 4).fill(PALETTE.tint)
    doc.rect(PAGE.left, top + 4, 3, height - 8).fill(PALETTE.line)
  })
  let y = setText(doc, title, { ...bold, x: PAGE.left + 18, y: top + 8 })
  for (const point of points) y = setText(doc, point, { ...plain, x: PAGE.left + 18, y: y + 2 })
  sheet.y = top + height + 14
}

function addKundlis(sheet: Sheet, { drawings, width }: Omit<Of<'kundlis'>, 'kind'>): void {
  const gap = COLUMN - width * drawings.length
  const between = drawings.length > 1 ? gap / (drawings.length - 1) : 0
  const first = drawings.length > 1 ? PAGE.left : PAGE.left + gap / 2
  const tallest = Math.max(...drawings.map((each) => (each.height / each.width) * width))
  keepTogether(sheet, tallest)
  const { y } = sheet
  drawings.forEach((drawing, index) =>
    setKundli(sheet.doc, drawing, { x: first + index * (width + between), y, width }),
  )
  sheet.y = y + tallest + 14
}

function setLegend({ doc, y }: Sheet, parts: Of<'legend'>['parts']): void {
  doc.addStructure(
    doc.struct('P', {}, () =>
      setParts(doc, { x: (PAGE.left + PAGE.right) / 2, y: y + 10, size: 8.6, parts }),
    ),
  )
}
