import type { PayloadRequest } from 'payload'
import type { UploadedFile } from '@/kit/readRequest'
import { senderOf } from '@/kit/threads'
import type { Caller } from '@/rules/people/caller'
import { inspectFile } from '../../intake/inspectFile'
import { uploadClientFile } from '../../intake/uploadClientFile'
import { receiveTdsCertificate } from './receiveTdsCertificate'

/**
 * A TDS certificate as the PDF itself, sent by staff: kept as a private file of the client, and the order is settled
 * in full. Where the order awaits none, the file stays nobody's and the sweep of unsent files removes it.
 * @throws Failure FILE_NOT_ALLOWED, FILE_UNSAFE, NOT_FOUND, ORDER_NOT_PAID, ALREADY_DECIDED
 */
export const uploadTdsCertificate = async ({
  req,
  caller,
  order,
  file,
}: {
  req: PayloadRequest
  caller: Extract<Caller, { kind: 'staff' }>
  order: string
  file: UploadedFile
}) => {
  await inspectFile({ data: file.data, allowed: ['application/pdf'], sender: senderOf(req) })
  const kept = await uploadClientFile({ req, caller, file })
  return receiveTdsCertificate({ req, order, file: kept.file.id, by: caller.id })
}
