import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { mailer, type SentMail } from '@/integrations/email'
import { VendorError } from '@/integrations/VendorError'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import { MOST_COPIES, UNSURE } from '@/rules/notifications/copies'
import type { Language } from '@/rules/system/failures'
import { renderEmail, type MessageData } from '@/templates'
import { attachmentsOf } from './attachmentsOf'

type Letter = {
  req: PayloadRequest
  /** The message's own id, which every copy carries as its Message-ID. */
  id: string
  to: string
  event: MessageEvent
  order: string | null
  data: MessageData[MessageEvent]
  language: Language
}

/**
 * Sends one mail. Each try is counted before the server is asked and taken back only when it is known
 * that nothing went out, so that a server that takes mails and breaks off gets no third one.
 * @throws VendorError; `rejected` with the code `unsure` when two copies may be out
 */
export const sendMail = async (letter: Letter): Promise<SentMail> => {
  const { req, id, to, event, order, data, language } = letter
  const about = { event, data, locale: language } as Parameters<typeof renderEmail>[0]
  const mail = await renderEmail(about)
  const attachments = await attachmentsOf({ req, event, order, language })
  const postman = mailer(req.payload)
  const copies = await countCopy(req, id)
  if (copies === undefined) throw unsure()
  try {
    return await postman.send({ to, ...mail, attachments, messageId: id })
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    if (error.kind !== 'unknown_outcome') await takeCopyBack(req, id)
    else if (copies >= MOST_COPIES) throw unsure()
    throw error
  }
}

/** @returns how many may be out with this one, undefined when it would be one too many */
async function countCopy(req: PayloadRequest, id: string): Promise<number | undefined> {
  const [row] = await query<{ copies: number | string }>(
    req,
    sql`update notifications set copies = coalesce(copies, 0) + 1 where id = ${id} and coalesce(copies, 0) < ${MOST_COPIES} returning copies`,
  )
  return row && Number(row.copies)
}

async function takeCopyBack(req: PayloadRequest, id: string): Promise<void> {
  await query(req, sql`update notifications set copies = copies - 1 where id = ${id}`)
}

const unsure = (): VendorError =>
  new VendorError({
    vendor: 'smtp',
    kind: 'rejected',
    retryable: false,
    code: UNSURE,
    message: 'The mail server took the mail and broke off, again and again',
  })
