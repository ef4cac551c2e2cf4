import { Forbidden, ValidationError, type AfterErrorHook } from 'payload'
import { FAILURES, type FailureCode } from '@/rules/system/failures'
import { errorBody } from './answer'
import { Failure, type Issue } from './failure'
import { languageOf } from './language'
import { isLostUpload, isOutage } from './outage'
import { sqlState } from './transaction'

/** What the database says, in our words. */
const BY_SQL_STATE: Record<string, FailureCode> = {
  '22P02': 'BAD_ID',
  '22021': 'BAD_ENCODING',
  '22P05': 'BAD_ENCODING',
  '22003': 'BAD_INPUT',
  '22001': 'TOO_LONG',
  '22007': 'BAD_INPUT',
  '22008': 'BAD_INPUT',
  '2201W': 'BAD_INPUT',
  '2201X': 'BAD_INPUT',
  '42703': 'BAD_INPUT',
  '42883': 'BAD_INPUT',
  '42804': 'BAD_INPUT',
  '22023': 'BAD_INPUT',
  '23502': 'REQUIRED',
  '23503': 'IN_USE',
  '23505': 'NOT_UNIQUE',
  '23514': 'BAD_INPUT',
  '23P01': 'CHANGED_MEANWHILE',
  // One of several could not be deleted; Payload goes on in the failed transaction.
  '25P02': 'IN_USE',
  '40001': 'CHANGED_MEANWHILE',
  '40P01': 'CHANGED_MEANWHILE',
}

const BY_STATUS: Record<number, FailureCode> = {
  400: 'BAD_INPUT',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CHANGED_MEANWHILE',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE',
  429: 'TOO_MANY',
  503: 'UNAVAILABLE',
}

const AGAIN_SECONDS = 2

/** Gives every error of Payload's own routes the shape of ours; nothing of the inside is told. */
export const afterError: AfterErrorHook = ({ error, req }) => {
  const issues = issuesOf(error, req !== undefined && !req.user)
  const isAway = FAILURES[issues[0]!.code][0] === 503
  const retryAfter =
    (error instanceof Failure ? error.retryAfter : undefined) ??
    (isAway ? AGAIN_SECONDS : undefined)
  if (retryAfter !== undefined && req) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfter))
  }
  const language = req ? languageOf({ url: req.url, headers: req.headers }) : 'en'
  const body = errorBody({ issues, language, requestId: req?.headers.get('x-request-id') ?? '' })
  const more = error instanceof Failure ? error.more : undefined
  return {
    response: { ...withPayloadFields(body), ...more } as never,
    status: FAILURES[issues[0]!.code][0],
  }
}

/**
 * What is wrong, as codes and fields, whoever threw it.
 * @param isStranger nobody is signed in: what Payload forbids is then 401, not 403
 */
export const issuesOf = (error: unknown, isStranger = false): Issue[] => {
  if (isStranger && error instanceof Forbidden) return [{ code: 'NOT_SIGNED_IN' }]
  if (error instanceof Failure) return error.issues
  if (error instanceof ValidationError) return validationIssues(error)
  if (isOutage(error) || isLostUpload(error)) return [{ code: 'UNAVAILABLE' }]
  const fromSql = BY_SQL_STATE[sqlState(error) ?? '']
  if (fromSql) return [{ code: fromSql }]
  const status = (error as { status?: unknown }).status
  return [
    {
      code:
        (typeof status === 'number' && BY_STATUS[status]) ||
        (isClientStatus(status) ? 'BAD_INPUT' : 'INTERNAL'),
    },
  ]
}

/** The admin's forms read `data.errors[].path` to mark their fields. */
function withPayloadFields(body: ReturnType<typeof errorBody>) {
  const errors = body.errors.map((each) =>
    each.field === undefined
      ? each
      : { ...each, data: { errors: [{ path: each.field, message: each.message }] } },
  )
  return { ...body, errors }
}

function validationIssues(error: ValidationError): Issue[] {
  const errors = error.data?.errors ?? []
  const issues = errors.map(({ path, message }): Issue => ({
    code: /unique/i.test(message)
      ? 'NOT_UNIQUE'
      : /required/i.test(message)
        ? 'REQUIRED'
        : 'BAD_INPUT',
    field: path,
  }))
  return issues.length > 0 ? issues : [{ code: 'BAD_INPUT' }]
}

const isClientStatus = (status: unknown): boolean =>
  typeof status === 'number' && status >= 400 && status < 500
