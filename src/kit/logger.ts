import pino from 'pino'
import { env } from './env'
import { noteError } from './outage'

type Arguments = Parameters<pino.LogFn>
type Sink = (level: string, line: Record<string, unknown>) => void

/** Everything that could name a person or open a door; logs carry ids only. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'email',
  'phone',
  'name',
  'birth',
  'answers',
  'to',
  'body',
  'data',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`])

const ERROR = pino.levels.values.error

/** JSON logs without people: failed SQL loses its parameters, known personal keys are removed. */
export const loggerOptions = (level: string): pino.LoggerOptions => ({
  level,
  redact: { paths: REDACTED, censor: '[removed]' },
  base: { process: process.argv[1]?.split('/').pop() },
  serializers: { err: plainError, error: plainError },
  hooks: {
    logMethod(args, method, levelNumber) {
      const sink = (globalThis as { __sahilLogSink?: Sink }).__sahilLogSink
      const [first, second] = args as unknown as [unknown, unknown]
      const line: Record<string, unknown> =
        typeof first === 'object' && first !== null ? { ...first, msg: second } : { msg: first }
      if (levelNumber === ERROR && isBadInput(line)) return this.warn(...(args as [object]))
      noteError(line.err ?? first)
      sink?.(pino.levels.labels[levelNumber] ?? 'info', line)
      return method.apply(this, second === undefined ? withPlainText(first, args) : args)
    },
  },
})

/** Without words of its own a line would be given the error's, which may quote the SQL's parameters. */
const withPlainText = (first: unknown, args: Arguments): Arguments => {
  const err = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  return err instanceof Error ? ([first as object, String(plainError(err).message)] as never) : args
}

/** The database refused what the caller sent (a bad value, a broken constraint, also earlier in its transaction): a 4xx. */
const isBadInput = ({ err }: Record<string, unknown>): boolean => {
  const code =
    err instanceof Error ? (err.cause as { code?: unknown } | undefined)?.code : undefined
  return typeof code === 'string' && /^(2[23][0-9A-Z]{3}|25P02)$/.test(code)
}

export const logger = pino(loggerOptions(env().LOG_LEVEL))

/** An error without SQL text, parameters or provider bodies, which may hold a person's data. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error' }
  const cause = error.cause as { code?: string; constraint?: string; table?: string } | undefined
  const isSql = error.message.startsWith('Failed query') || typeof cause?.constraint === 'string'
  return {
    type: error.name,
    message: isSql ? 'Failed query' : error.message,
    code: (error as { code?: unknown }).code ?? cause?.code,
    constraint: cause?.constraint,
    table: cause?.table,
    stack: isSql
      ? error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .join('\n')
      : error.stack,
  }
}
