import type { CollectionAfterChangeHook, CollectionAfterReadHook } from 'payload'
import { happen } from '@/kit/happen'
import type { Chart } from '@/payload-types'
import { formatInstant } from '@/rules/time/formatInstant'

/** A person's chart follows the birth details that staff changed, in the same transaction. */
export const keepChartOfPerson: CollectionAfterChangeHook = async ({ doc, data, req }) => {
  const facts = { profile: String(doc.id) }
  if (data?.sealedBirth) await happen({ req, moment: 'birth.changed', facts })
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
