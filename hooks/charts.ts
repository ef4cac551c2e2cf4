import type { CollectionAfterChangeHook } from 'payload'
import { renewChart } from '@/operations/charts/renewChart'

/** A person's chart follows the birth details that staff changed, in the same transaction. */
export const keepChartOfPerson: CollectionAfterChangeHook = async ({ doc, data, req }) => {
  if (data?.sealedBirth) await renewChart({ req, subject: { profile: String(doc.id) } })
  return doc
}
