import { json, type Reply } from '../http/exchange'

/** A refusal in the vendor's shape; thrown by the stand-in's rules, answered by its routes. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: { error: Record<string, unknown> },
  ) {
    super(String(body.error.description))
  }
}

/** 400 with the texts of the vendor's published error index. */
export const badRequest = (
  description: string,
  details: { field?: string; reason?: string; step?: string; source?: string } = {},
): Refusal =>
  new Refusal(400, {
    error: {
      code: 'BAD_REQUEST_ERROR',
      description,
      source: details.source ?? 'business',
      step: details.step ?? 'payment_initiation',
      reason: details.reason ?? 'input_validation_failed',
      metadata: {},
      ...(details.field ? { field: details.field } : {}),
    },
  })

export const unknownId = (): Refusal => badRequest('The id provided does not exist')

/** Refusals whose source, step and reason the vendor gives as NA. */
export const plainRefusal = (status: number, description: string, code = 'BAD_REQUEST_ERROR') =>
  new Refusal(status, {
    error: { code, description, source: 'NA', step: 'NA', reason: 'NA', metadata: {} },
  })

export const refusalReply = (error: unknown): Reply => {
  if (error instanceof Refusal) return json(error.status, error.body)
  throw error
}
