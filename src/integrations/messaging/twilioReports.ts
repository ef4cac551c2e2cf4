import type { MessageStatus, Messenger, StatusReport } from './port'

type Report = Parameters<Messenger['readStatus']>[0] & { authToken: string }

/** Twilio's status callback in our words, or null when forged or about something else. */
export const readTwilioReport = async (report: Report): Promise<StatusReport | null> => {
  const { params, signature, url, authToken } = report
  // Only this file of the SDK: the whole of it would hold the front door up for a sixth of a second.
  const { validateRequest } = await import('twilio/lib/webhooks/webhooks.js')
  if (!URL.canParse(url) || !validateRequest(authToken, signature, url, params)) return null
  const status = messageStatus(params.MessageStatus ?? '')
  if (!params.MessageSid || !status) return null
  return {
    providerId: params.MessageSid,
    status,
    reference: new URL(url).searchParams.get('reference'),
    ...(params.ErrorCode ? { errorCode: params.ErrorCode } : {}),
  }
}

/** Twilio's word in ours; null for a message that came in. */
export const messageStatus = (word: string): MessageStatus | null => STATUSES[word] ?? null

const STATUSES: Partial<Record<string, MessageStatus>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  canceled: 'failed',
  undelivered: 'undelivered',
}
