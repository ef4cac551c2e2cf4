import { format } from 'node:util'

type Sink = (level: string, line: Record<string, unknown>) => void

const seen: string[] = []
const expected: RegExp[] = []

/** Says that the running test makes an error log; without this the log fails the test. */
export const expectErrorLog = (pattern: RegExp = /./): void => {
  expected.push(pattern)
}

/** Listens to the product's logger and to console.error. */
export const watchErrorLog = (): void => {
  const sink: Sink = (level, line) => {
    if (level === 'error' || level === 'fatal') seen.push(describe(line))
  }
  Object.assign(globalThis, { __sahilLogSink: sink })
  console.error = (...parts: unknown[]) => {
    seen.push(format(...parts))
  }
}

/** What was logged and not expected, and what was expected and not logged, since the last call. */
export const takeErrorLog = (): { unexpected: string[]; missing: string[] } => {
  const lines = seen.splice(0)
  const patterns = expected.splice(0)
  return {
    unexpected: lines.filter((line) => !patterns.some((pattern) => pattern.test(line))),
    missing: patterns.filter((pattern) => !lines.some((line) => pattern.test(line))).map(String),
  }
}

function describe(line: Record<string, unknown>): string {
  const { msg, err, error, ...rest } = line
  const cause = err ?? error
  const shown = cause instanceof Error ? (cause.stack ?? cause.message) : cause
  return [msg, shown, Object.keys(rest).length > 0 ? rest : undefined]
    .filter((part) => part !== undefined)
    .map((part) => format(part))
    .join(' ')
}
