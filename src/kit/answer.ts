import type { ZodError } from 'zod'
import type { Failure, Issue } from './failure'
import { failureText, type FailureCode, type Language } from '@/rules/system/failures'

/** The error body of every route. */
export type ErrorBody = {
  errors: { code: FailureCode; message: string; field?: string; theirs?: unknown }[]
  requestId: string
}

/** Renders issues in the reader's language. */
export const errorBody = ({
  issues,
  language,
  requestId,
}: {
  issues: Issue[]
  language: Language
  requestId: string
}): ErrorBody => ({
  errors: issues.map(({ code, field, theirs }) => ({
    code,
    message: failureText({ code, language }),
    ...(field === undefined ? {} : { field }),
    ...(theirs === undefined ? {} : { theirs }),
  })),
  requestId,
})

/** A failure as an HTTP answer. */
export const failureAnswer = ({
  failure,
  language,
  requestId,
}: {
  failure: Failure
  language: Language
  requestId: string
}): Response =>
  Response.json(errorBody({ issues: failure.issues, language, requestId }), {
    status: failure.status,
    headers: failure.retryAfter === undefined ? {} : { 'Retry-After': String(failure.retryAfter) },
  })

/** Translates zod's issues; a schema may name a code of ours as its message. */
export const issuesOf = (error: ZodError, isCode: (text: string) => text is FailureCode): Issue[] =>
  error.issues.flatMap((issue): Issue[] => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ code: 'UNKNOWN_FIELD', field: [...path, key].join('.') }))
    }
    const field = path.length > 0 ? path.join('.') : undefined
    return [{ code: isCode(issue.message) ? issue.message : codeOf(issue), field }]
  })

function codeOf(issue: ZodError['issues'][number]): FailureCode {
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined'))
    return 'REQUIRED'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'TOO_LONG'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'TOO_SHORT'
  if (issue.code === 'invalid_value') return 'BAD_CHOICE'
  return 'BAD_INPUT'
}
