import type { CollectionAfterChangeHook, CollectionAfterReadHook } from 'payload'
import { renewChart } from '@/operations/charts/renewChart'
import type { Chart } from '@/payload-types'
import { formatInstant } from '@/rules/time/formatInstant'

/** A person's chart follows the birth details that staff changed, in the same transaction. */
export const keepChartOfPerson: CollectionAfterChangeHook = async ({ doc, data, req }) => {
  if (data?.sealedBirth) await renewChart({ req, subject: { profile: String(doc.id) } })
  return doc
}

/** A chart is called after its person, or its order's client, and the day on which it was made. */
export const nameChart: CollectionAfterReadHook<Pick<Chart, 'id'> & Partial<Chart>> = ({
  doc,
  req,
}) => {
  const { title, person, createdAt } = doc
  if (!title || !createdAt) return doc
  const locale = req.i18n?.language === 'hi' ? 'hi' : 'en'
  const day = formatInstant({ at: createdAt, locale, timezone: 'Asia/Kolkata', style: 'date' })
  return { ...doc, title: `${person ?? title} · ${day}` }
}
