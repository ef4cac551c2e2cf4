import { json, type Reply } from '../http/exchange'

/** A refusal in Twilio's shape. */
export class TwilioRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

export const twilioRefusalReply = (error: unknown): Reply => {
  if (!(error instanceof TwilioRefusal)) throw error
  const { status, code, message } = error
  return json(status, {
    code,
    message,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  })
}

export const notFound = (path: string): TwilioRefusal =>
  new TwilioRefusal(404, 20404, `The requested resource ${path} was not found`)
