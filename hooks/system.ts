import type { GlobalBeforeChangeHook } from 'payload'
import { Failure } from '@/kit/failure'
import { gstProblems, type GstData } from '@/rules/payments/tax/gstProblems'

/** Refuses tax data that no document could be issued with; a GSTIN is kept in capitals. */
export const checkGst: GlobalBeforeChangeHook = ({ data, originalDoc }) => {
  const gst: GstData = { ...originalDoc?.gst, ...data.gst }
  const gstin = gst.gstin?.replace(/\s/g, '').toUpperCase() || null
  const problems = gstProblems({ ...gst, gstin })
  if (problems.length > 0) throw new Failure(problems)
  return { ...data, gst: { ...gst, gstin } }
}
