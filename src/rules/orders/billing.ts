import { isGstin, stateOfGstin } from '../payments/tax/gstin'
import { stateCode } from '../payments/tax/stateCode'
import type { StateCode } from '../payments/tax/indianStates'
import type { FailureCode } from '../system/failures'

/** Whom a document is made out to, as a client gives it. */
export type BillingInput = {
  state?: string
  gstin?: string
  name?: string
  address?: string
  tan?: string
}

export type Billing = {
  state: StateCode | null
  gstin: string | null
  name: string | null
  address: string | null
  tan: string | null
}

/**
 * Reads billing data: the state by code or name in either language, the GSTIN by its check digit. Where a GSTIN names
 * its state, it must be the one given. A registered practice needs the state of every client.
 */
export const billingOf = ({
  input = {},
  isRegistered,
}: {
  input?: BillingInput
  isRegistered: boolean
}): { billing: Billing } | { code: FailureCode; field: string } => {
  const { gstin = null, name = null, address = null, tan = null } = input
  const given = input.state === undefined ? null : stateCode(input.state)
  if (input.state !== undefined && !given) return { code: 'BAD_CHOICE', field: 'billing.state' }
  if (gstin !== null && !isGstin(gstin)) return { code: 'BAD_GSTIN', field: 'billing.gstin' }
  const named = gstin === null ? null : stateOfGstin(gstin)
  const state = given ?? named
  if (named !== null && named !== state) return { code: 'BAD_GSTIN', field: 'billing.gstin' }
  if (isRegistered && !state) return { code: 'STATE_NEEDED', field: 'billing.state' }
  return { billing: { state, gstin, name, address, tan } }
}
