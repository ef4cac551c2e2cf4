import type { Doc } from '../layout/fonts'
import { heightOf, ornament, paintText, setText } from '../layout/typeset'
import { COLUMN, PAGE, PALETTE } from './palette'
import type { Table } from './report'
import { startPage, type Sheet } from './sheet'

const GAP = 22
const PAD = 5
const CELL = { size: 9.2, colour: PALETTE.ink, maxLines: 3 }
const HEAD = { size: 8.4, colour: PALETTE.soft, weight: 'bold' as const, maxLines: 3 }
const TITLE = { size: 11, colour: PALETTE.ink, weight: 'bold' as const, maxLines: 2 }

/** Fewer rows than these do not stand alone on a page. */
const LEAST_ROWS = 4

/** Tables beside each other; where they are taller than the page they go on, under the same columns. */
export const addTables = (sheet: Sheet, tables: Table[]): void => {
  const { doc } = sheet
  const width = (COLUMN - GAP * (tables.length - 1)) / tables.length
  const measured = tables.map((table) => measure(doc, table, width))
  const count = rowsThatFit(measured, PAGE.bottom - sheet.y)
  if (count === null) startPage(sheet)
  const taken = count ?? rowsThatFit(measured, PAGE.bottom - sheet.y) ?? LEAST_ROWS
  const { y } = sheet
  const below = tables.map((table, index) => {
    const rows = measured[index]!.rows.slice(0, taken)
    const first = { ...table, rows: table.rows.slice(0, taken) }
    const x = PAGE.left + index * (width + GAP)
    return setTable(doc, { ...measured[index]!, rows, table: first, x, y, width })
  })
  sheet.y = Math.max(...below) + 14
  const rest = tables.map((table) => restOf(table, taken)).filter(({ rows }) => rows.length > 0)
  if (rest.length > 0) addTables(sheet, rest)
}

/** How many rows of the tables the height takes: all, or so many that few are not left alone; null for too few. */
function rowsThatFit(measured: Sizes[], height: number): number | null {
  const longest = Math.max(...measured.map(({ rows }) => rows.length))
  const heightOfRows = ({ title, head, rows }: Sizes, count: number): number =>
    rows.slice(0, count).reduce((sum, each) => sum + each, title + head)
  for (let count = longest; count >= Math.min(LEAST_ROWS, longest); count--)
    if (measured.every((sizes) => heightOfRows(sizes, count) <= height))
      return longest - count < LEAST_ROWS && count < longest ? longest - LEAST_ROWS : count
  return null
}

function restOf({ marked, title: _, ...table }: Table, from: number): Table {
  const at = marked === undefined ? -1 : marked - from
  return { ...table, rows: table.rows.slice(from), ...(at < 0 ? {} : { marked: at }) }
}

type Sizes = { head: number; rows: number[]; title: number }

function measure(doc: Doc, { title, columns, rows, shares }: Table, width: number): Sizes {
  const tall = (cells: string[], style: typeof CELL | typeof HEAD): number =>
    Math.max(
      ...cells.map((text, index) =>
        heightOf(doc, text, { ...style, width: shares[index]! * width - 2 * PAD }),
      ),
    ) +
    2 * PAD
  return {
    title: title === undefined ? 0 : heightOf(doc, title, { ...TITLE, width }) + 5,
    head: tall(columns, HEAD),
    rows: rows.map((row) => tall(row, CELL) - PAD / 2),
  }
}

type Placed = Sizes & { table: Table; x: number; y: number; width: number }

function setTable(doc: Doc, placed: Placed): number {
  const { table, x, y, width, title, head } = placed
  if (table.title !== undefined) setText(doc, table.title, { ...TITLE, x, y, width, role: 'H2' })
  const top = y + title
  ornament(doc, () => doc.rect(x, top, width, head).fill(PALETTE.tint))
  const tops = placed.rows.reduce((all, height) => [...all, all.at(-1)! + height], [top + head])
  tops.slice(0, -1).forEach((rowTop, index) => {
    if (index === table.marked) markRow(doc, { x, y: rowTop, width, height: placed.rows[index]! })
  })
  const row = (cells: string[], role: 'TH' | 'TD', rowTop: number) =>
    doc.struct('TR', {}, cellsOf(doc, { cells, role, table, x, y: rowTop, width }))
  doc.addStructure(
    doc.struct('Table', {}, [
      row(table.columns, 'TH', top),
      ...table.rows.map((cells, index) => row(cells, 'TD', tops[index]!)),
    ]),
  )
  ornament(doc, () => {
    for (const line of tops) doc.moveTo(x, line).lineTo(x + width, line)
    doc.lineWidth(0.4).stroke(PALETTE.line)
  })
  return tops.at(-1)!
}

type Cells = {
  cells: string[]
  role: 'TH' | 'TD'
  table: Table
  x: number
  y: number
  width: number
}

function cellsOf(doc: Doc, { cells, role, table, x, y, width }: Cells) {
  let left = x
  return cells.map((text, index) => {
    const at = left
    const room = table.shares[index]! * width
    left += room
    const weight = role === 'TD' && index === 0 ? { weight: 'bold' as const } : {}
    const style = role === 'TH' ? HEAD : { ...CELL, ...weight }
    const top = y + (role === 'TH' ? PAD : PAD * 0.75)
    return doc.struct(role, {}, () => {
      paintText(doc, text, { ...style, x: at + PAD, y: top, width: room - 2 * PAD })
    })
  })
}

function markRow(
  doc: Doc,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  ornament(doc, () => {
    doc.rect(x, y, width, height).fill('#e5f0ed')
    doc.rect(x, y, 2.5, height).fill(PALETTE.accent)
  })
}
