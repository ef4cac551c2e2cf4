import { randomUUID } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { enqueue } from '@/kit/enqueue'
import { callerOf } from '@/kit/route'
import { senderOf } from '@/kit/threads'
import { inspectFile } from '@/operations/intake/inspectFile'
import { addOrderEvent } from '@/operations/orders/addOrderEvent'
import { can } from '@/rules/people/caller'
import { tagReport as tag } from '@/operations/reports/tagReport'

const PDF = ['application/pdf']

/** Only a PDF without active content gets in, under a random name; what the product makes has a name of its own. */
export const checkReportFile: CollectionBeforeOperationHook = async (context) => {
  const { operation, args, req, overrideAccess } = context
  if (operation !== 'create' || !req.file) return args
  // Access is decided after this hook: nobody else's file is worth the reading.
  if (!overrideAccess && !can(callerOf(req), 'reports.upload')) return args
  const { data } = req.file
  const { mimetype } = await inspectFile({ data, allowed: PDF, sender: senderOf(req) })
  const { generatedKey } = (args.data ?? {}) as { generatedKey?: string }
  const isOurs = overrideAccess && Boolean(generatedKey)
  req.file = { ...req.file, mimetype, name: isOurs ? req.file.name : `${randomUUID()}.pdf` }
  return args
}

/** The order tells whose report it is. */
export const tagReport: CollectionBeforeValidateHook = ({ operation, data, req }) =>
  operation === 'create' && data ? tag({ req, data }) : data

/** A new report is delivered by a job, now or at its time, if the upload is committed. */
export const queueDelivery: CollectionAfterChangeHook = async ({ operation, doc, req }) => {
  if (operation !== 'create') return doc
  const at = doc.deliverAt ? new Date(doc.deliverAt) : undefined
  const order = typeof doc.order === 'object' ? doc.order.id : doc.order
  await addOrderEvent({ req, order, event: 'report_uploaded' })
  await enqueue({
    req,
    job: 'deliverReport',
    input: { report: doc.id },
    key: `deliver:${doc.id}`,
    at,
  })
  return doc
}
