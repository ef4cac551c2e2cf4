import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emptyState, trimState, type SandboxState } from './state'

const OUTBOX_SAVED = 300

export type StateFile = { saveSoon: () => void; saveNow: () => void }

/**
 * Reads the saved state, or an empty one when there is none; a damaged file is set aside, never
 * overwritten.
 */
export const loadState = (options: {
  file: string | undefined
  log: (line: string) => void
}): SandboxState => {
  const { file, log } = options
  if (!file) return emptyState()
  const text = readIfThere(file)
  if (text === undefined) return emptyState()
  try {
    return merged(JSON.parse(text) as Partial<SandboxState>)
  } catch (error) {
    const aside = `${file}.damaged-${Date.now()}`
    renameSync(file, aside)
    log(`The sandbox state was not readable and is now at ${aside}: ${String(error)}`)
    return emptyState()
  }
}

/** Writes atomically (temporary file, then rename), at most about 5 % of the time. */
export const stateFile = (options: {
  file: string | undefined
  state: SandboxState
}): StateFile => {
  const { file, state } = options
  let timer: NodeJS.Timeout | undefined
  let lastCost = 0
  const saveNow = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (!file) return
    const started = performance.now()
    trimState(state)
    mkdirSync(path.dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}.tmp`
    writeFileSync(draft, serialised(state), { mode: 0o600 })
    renameSync(draft, file)
    lastCost = performance.now() - started
  }
  const saveSoon = (): void => {
    if (!file || timer) return
    timer = setTimeout(saveNow, Math.max(250, lastCost * 20))
    timer.unref()
  }
  return { saveSoon, saveNow }
}

const serialised = (state: SandboxState): string =>
  JSON.stringify({ ...state, outbox: state.outbox.slice(-OUTBOX_SAVED) })

const merged = (saved: Partial<SandboxState>): SandboxState => {
  const empty = emptyState()
  return {
    razorpay: { ...empty.razorpay, ...saved.razorpay },
    twilio: { ...empty.twilio, ...saved.twilio },
    outbox: saved.outbox ?? [],
  }
}

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
