import type { FailureCode } from '../../system/failures'
import { isGstin, stateOfGstin } from './gstin'

export type GstData = {
  isRegistered?: boolean | null
  legalName?: string | null
  state?: string | null
  gstin?: string | null
}

type Problem = { code: FailureCode; field: 'gst.gstin' | 'gst.legalName' | 'gst.state' }

/**
 * What is wrong with a practice's tax data. A registered one needs its legal name, a GSTIN with the right check
 * digit and the state that the GSTIN names; of one that is not registered only a GSTIN that is no GSTIN is wrong.
 */
export const gstProblems = ({ isRegistered, legalName, state, gstin }: GstData): Problem[] => {
  const problems: Problem[] = []
  if ((isRegistered || gstin) && !isGstin(gstin ?? ''))
    problems.push({ code: 'BAD_GSTIN', field: 'gst.gstin' })
  if (!isRegistered) return problems
  if (!legalName?.trim()) problems.push({ code: 'REQUIRED', field: 'gst.legalName' })
  if (!state) problems.push({ code: 'STATE_NEEDED', field: 'gst.state' })
  else if (isGstin(gstin ?? '') && stateOfGstin(gstin ?? '') !== state)
    problems.push({ code: 'BAD_GSTIN', field: 'gst.state' })
  return problems
}
