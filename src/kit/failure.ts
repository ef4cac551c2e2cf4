import { APIError } from 'payload'
import { failureStatus, failureText, type FailureCode } from '@/rules/system/failures'

/** One thing that is wrong, and where: `field` is a dotted path. */
export type Issue = {
  code: FailureCode
  field?: string
  /** What is there now, where two people changed the same. */
  theirs?: unknown
}

/** The one error that operations, routes and hooks throw for an expected case. */
export class Failure extends APIError {
  readonly issues: Issue[]
  /** Seconds after which it makes sense to ask again. */
  readonly retryAfter?: number
  /** What the body of the answer says beside the issues. */
  readonly more?: Record<string, unknown>

  constructor(
    first: FailureCode | Issue[],
    options: { field?: string; retryAfter?: number; more?: Record<string, unknown> } = {},
  ) {
    const issues = typeof first === 'string' ? [{ code: first, field: options.field }] : first
    const code = issues[0]?.code ?? 'INTERNAL'
    super(failureText({ code, language: 'en' }), failureStatus(code), { code }, true)
    this.issues = issues
    this.retryAfter = options.retryAfter
    this.more = options.more
  }

  get code(): FailureCode {
    return this.issues[0]?.code ?? 'INTERNAL'
  }
}
