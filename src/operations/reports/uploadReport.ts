import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import type { UploadedFile } from '@/kit/readRequest'
import { query, sql } from '@/kit/sql'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { readReport } from './readReport'
import type { Caller } from '@/rules/people/caller'

type Input = {
  orderId: string
  reportType: string
  title?: string
  channels?: ('email' | 'whatsapp' | 'portal')[]
  deliverAt?: string
}

/** Takes a finished PDF for an order; the collection's hooks check it, tag it and queue its delivery. @throws Failure NOT_FOUND, ORDER_NOT_PAID, FILE_* */
export const uploadReport = async ({
  req,
  caller,
  input,
  file,
}: {
  req: PayloadRequest
  caller: Caller
  input: Input
  file: UploadedFile
}) => {
  const { orderId, ...data } = input
  const match = isUuid(orderId) ? sql`id = ${orderId}` : sql`code = ${normaliseCode(orderId)}`
  const [order] = await query<{ id: string }>(req, sql`select id from orders where ${match}`)
  if (!order) throw new Failure('NOT_FOUND', { field: 'orderId' })
  const { id } = await req.payload.create({
    collection: 'reports',
    data: { ...data, order: order.id } as never,
    file,
    req,
    overrideAccess: false,
    depth: 0,
  })
  return readReport({ req, caller, id })
}
