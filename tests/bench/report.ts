import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'

import type { Outcome } from './rounds'

export type Row = Outcome & {
  work: string
  connections: number
  target?: number
  /** Bytes of one answer's body. */
  bytes: { ours: number; bare: number }
}

export type Failure = { work: string; reason: string }

/** One line of the table, padded for a terminal and good as Markdown. */
export function lineOf(row: Row): string {
  const { ours, bare, bytes, spread, target, ratio } = row
  const mark = target === undefined ? '' : ratio >= target ? 'reached' : 'MISSED'
  return columns([
    row.work,
    String(row.connections),
    figure(ours.perSecond),
    `${figure(ours.p50)} / ${figure(ours.p99)}`,
    figure(bare.perSecond),
    `${figure(bare.p50)} / ${figure(bare.p99)}`,
    `${bytes.ours} / ${bytes.bare}`,
    `${figure(ratio)}x`,
    `${figure(spread[0])}–${figure(spread[1])}`,
    target === undefined ? '' : `≥ ${target}x`,
    mark,
  ])
}

export const head = (): string =>
  [columns(HEAD), columns(HEAD.map((_, index) => '-'.repeat(WIDTHS[index] ?? 3)))].join('\n')

/** Writes var/bench/<instant>.json and latest.md; answers the path of the first. */
export function writeReport(options: {
  rows: Row[]
  failures: Failure[]
  memory: Record<string, number | undefined>
  at: Date
}): string {
  const { rows, failures, memory, at } = options
  const machine = { node: process.version, cpus: os.cpus().length, cpu: os.cpus()[0]?.model }
  const file = `var/bench/${at.toISOString().replaceAll(':', '-')}.json`
  mkdirSync('var/bench', { recursive: true })
  const whole = { at: at.toISOString(), machine, memory, rows, failures }
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`)
  const failed = failures.map(({ work, reason }) => `- ${work}: ${reason}`)
  const lines = [head(), ...rows.map(lineOf), '', ...failed]
  writeFileSync('var/bench/latest.md', `${lines.join('\n').trimEnd()}\n`)
  return file
}

const HEAD = [
  'work',
  'conn.',
  'ours req/s',
  'p50 / p99 ms',
  'bare req/s',
  'p50 / p99 ms',
  'bytes ours / bare',
  'ratio',
  'rounds',
  'target',
  '',
]

const WIDTHS = [25, 5, 10, 14, 10, 14, 17, 6, 11, 7, 7]

const columns = (cells: string[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(' | ')} |`

function figure(value: number): string {
  if (value >= 100) return String(Math.round(value))
  return value.toFixed(value >= 10 ? 1 : 2)
}
