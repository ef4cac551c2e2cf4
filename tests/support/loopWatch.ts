import { openSync, readSync } from 'node:fs'
import { slowness } from './slowness'

/** A turn of the loop in which the product held it too long, and the calls that were running. */
export type HeldTurn = { calls: string[]; ms: number }

/**
 * Processor time that one request may take in one turn of the loop, in milliseconds of a quiet machine: what each test
 * of the suite is held to, where sources are read and compiled in between, and what warm code is held to.
 */
const MOST_MS = 250
const MOST_MS_WARM = 50
const TICK_MS = 5

const running = new Map<symbol, string>()
const held: HeldTurn[] = []
let bound = MOST_MS
let last = 0
let most = 0
let ticking: NodeJS.Timeout | undefined

/**
 * Watches the loop while the product answers a call: between two marks (each call's beginning and end, and a timer
 * that can only fire in a new turn) lies at most one long turn. It counts the processor time of the main
 * thread, not the time of day: neither other processes nor waiting count, nor what a test does between its calls.
 * Calls that run side by side may share a turn, so that each brings its own allowance.
 */
export const watchLoop = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
  const key = Symbol(call)
  mark()
  running.set(key, call)
  most = Math.max(most, running.size)
  ticking ??= setInterval(mark, TICK_MS)
  try {
    return await work()
  } finally {
    mark()
    running.delete(key)
    if (running.size === 0) {
      clearInterval(ticking)
      ticking = undefined
    }
  }
}

/** From now on in this file all code is warm. */
export const allIsWarm = (): void => {
  bound = MOST_MS_WARM
  held.length = 0
}

/** The held turns since the last question. */
export const takeHeldTurns = (): HeldTurn[] => held.splice(0)

function mark(): void {
  const at = loopMs()
  const ms = at - last
  const isLong = running.size > 0 && ms > bound * most
  if (isLong && ms / slowness() > bound * most)
    held.push({ calls: [...running.values()], ms: Math.round(ms) })
  most = running.size
  // What the look at the machine cost is nobody's.
  last = isLong ? loopMs() : at
}

const isToldApart = process.platform === 'linux'
const file = isToldApart ? openSync(`/proc/self/task/${process.pid}/schedstat`, 'r') : undefined
const bytes = Buffer.alloc(64)

/** Processor time of the main thread so far, in milliseconds; of the whole process where threads are not told apart. */
export function loopMs(): number {
  if (file === undefined) return process.cpuUsage().user / 1000
  const length = readSync(file, bytes, 0, bytes.length, 0)
  return Number(bytes.toString('latin1', 0, length).split(' ')[0]) / 1e6
}
