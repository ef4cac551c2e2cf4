import type { GlobalAfterChangeHook, GlobalBeforeChangeHook } from 'payload'
import { Failure } from '@/kit/failure'
import { noteRuleChanges } from '@/operations/system/noteRuleChanges'
import { typedText } from '@/rules/text/typedText'
import { gstProblems, type GstData } from '@/rules/payments/tax/gstProblems'
import { typedZone } from '@/operations/system/typedZone'

/** Refuses tax data that no document could be issued with; a GSTIN is kept in capitals. */
export const checkGst: GlobalBeforeChangeHook = ({ data, originalDoc }) => {
  const gst: GstData = { ...originalDoc?.gst, ...data.gst }
  const gstin =
    typedText(gst.gstin ?? '')
      .replace(/\s/g, '')
      .toUpperCase() || null
  const problems = gstProblems({ ...gst, gstin })
  if (problems.length > 0) throw new Failure(problems)
  return { ...data, gst: { ...gst, gstin } }
}

/** Messages are dated by the practice's zone: one that nobody knows would stop them. */
export const checkZone: GlobalBeforeChangeHook = ({ data }) => {
  if (typeof data.timezone !== 'string') return data
  return { ...data, timezone: typedZone(data.timezone) }
}

/** What a save changed of the owner's rules is told to the owners and written down. */
export const noteRules: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  await noteRuleChanges({ req, before: previousDoc ?? {}, after: doc })
  return doc
}
