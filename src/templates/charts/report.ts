import type { DrawnPart, KundliDrawing, KundliStyle } from '@/rules/charts/drawing/kundliDrawing'
import type { Chart } from '@/rules/charts/chart'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'

/** What a kundli report is made of; the same input gives the same bytes. */
export type KundliInput = {
  chart: Chart
  person: { name: string; birth: Birth }
  /** The order's code, where there is one. */
  code?: string | null
  locale: Language
  style: KundliStyle
  /** UTC instant for which the running periods are marked, and the date of the document. */
  generatedAt: string
  /** Digest of the chart's input, and the version of the time-zone data. */
  provenance: { hash: string; tzData: string }
  practice: { name: string; contact?: string | null }
}

export type Fact = [label: string, value: string]

export type Table = {
  title?: string
  columns: string[]
  rows: string[][]
  /** Share of the width that each column takes; they add up to 1. */
  shares: number[]
  /** The row that stands out, counted from 0. */
  marked?: number
}

/** A piece of a page. `points` are short sentences in a list, `legend` a line with signs that no typeface has. */
export type Block =
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'notice'; title: string; points: string[] }
  | { kind: 'tables'; tables: Table[] }
  | { kind: 'kundlis'; drawings: KundliDrawing[]; width: number }
  | { kind: 'legend'; parts: DrawnPart[] }

export type Section = { title: string; blocks: Block[]; startsPage: boolean }

/** The whole report in words and drawings, before it has pages. */
export type Report = {
  title: string
  name: string
  cover: { title: string; facts: Fact[] }[]
  notices: { title: string; points: string[] }[]
  sections: Section[]
  footer: { left: string; page: (page: number, of: number) => string }
}
