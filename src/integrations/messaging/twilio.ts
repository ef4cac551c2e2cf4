import type { Twilio } from 'twilio'
import { retry } from '../retry'
import { VendorError } from '../VendorError'
import { contentTemplates } from './contentTemplates'
import type { Messenger, OutgoingMessage, SentMessage } from './port'
import { templateText, templateVariables } from './templateText'
import { connectTwilio, type TwilioSettings } from './twilioClient'
import { askTwilio } from './twilioErrors'
import { messageStatus, readTwilioReport } from './twilioReports'

/** WhatsApp by Twilio, through its own SDK, which is loaded at the first call. */
export const twilioMessenger = (settings: TwilioSettings): Messenger => {
  let loading: Promise<Twilio> | undefined
  const client = () => (loading ??= connectTwilio(settings))
  const templates = contentTemplates()
  const from = whatsapp(settings.from)
  return {
    sendTemplate: async (message) => {
      const contentVariables = JSON.stringify(templateVariables(message))
      const to = whatsapp(checkedNumber(message.to))
      const twilio = await client()
      const contentSid = await templates.sidOf(twilio, message.template)
      const statusCallback = callbackUrl(message)
      const request = { to, from, contentSid, contentVariables, statusCallback }
      try {
        return toSent(await askTwilio('once', () => twilio.messages.create(request)))
      } catch (error) {
        throw isUnknownTemplate(error) ? forgotten(templates, message) : error
      }
    },
    findSent: async ({ to, since, template, variables }) => {
      const text = templateText({ template, variables })
      const twilio = await client()
      const filter = { to: whatsapp(checkedNumber(to)), from, limit: NEWEST, pageSize: NEWEST }
      const newest = await retry(() => askTwilio('repeatable', () => twilio.messages.list(filter)))
      const earliest = Math.floor(Date.parse(since) / 1000) * 1000
      const found = newest.find(
        ({ body, dateCreated }) => body === text && dateCreated.getTime() >= earliest,
      )
      return found ? toSent(found) : null
    },
    readStatus: (report) => readTwilioReport({ ...report, authToken: settings.authToken }),
  }
}

const NEWEST = 50

const whatsapp = (number: string): string => `whatsapp:${number.replace(/^whatsapp:/, '')}`

const toSent = ({ sid, status }: { sid: string; status: string }): SentMessage => ({
  providerId: sid,
  status: messageStatus(status) ?? 'queued',
})

// The reference rides on the URL: a report then finds its message even if our answer was lost.
const callbackUrl = ({ statusCallbackUrl, reference }: OutgoingMessage): string | undefined => {
  if (!statusCallbackUrl) return undefined
  const url = new URL(statusCallbackUrl)
  url.searchParams.set('reference', reference)
  return url.toString()
}

const checkedNumber = (number: string): string => {
  if (/^\+[1-9]\d{6,14}$/.test(number)) return number
  throw new VendorError({
    vendor: 'twilio',
    kind: 'rejected',
    retryable: false,
    code: 'INVALID_NUMBER',
    message: 'The number is not E.164',
  })
}

const isUnknownTemplate = (error: unknown): boolean =>
  error instanceof VendorError && error.code === '21655'

const forgotten = (
  templates: ReturnType<typeof contentTemplates>,
  { template }: OutgoingMessage,
): VendorError => {
  templates.forget(template)
  return new VendorError({
    vendor: 'twilio',
    kind: 'unavailable',
    retryable: true,
    code: '21655',
    message: `${template.name} was removed at the vendor; it is made again at the next attempt`,
  })
}
