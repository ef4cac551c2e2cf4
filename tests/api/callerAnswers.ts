import { CALLERS, STAFF_ROLES, type CallerName } from '../support/actors'

/** `not theirs`: let in, but the row in question is not shown; numbers are HTTP refusals. */
export type Outcome = 'let in' | 'not theirs' | 'fault' | 401 | 403 | 404 | 405

/** What each caller gets. A new caller is a name in CALLERS and follows from these words. */
export type Access = Record<CallerName, Outcome>

const everybody = (outcome: Outcome): Access =>
  Object.fromEntries(CALLERS.map((caller) => [caller, outcome])) as Access

/** These callers get this, the others what they had. */
const giving = (access: Access, outcome: Outcome, callers: readonly CallerName[]): Access => ({
  ...access,
  ...Object.fromEntries(callers.map((caller) => [caller, outcome])),
})

/** Nobody: a stranger is asked to sign in, everybody else is refused. */
export const NOBODY: Access = { ...everybody(403), anonymous: 401 }
export const ANYONE = everybody('let in')
/** There is no such door. */
export const CLOSED = everybody(404)

/** These and nobody else. */
const only = (...callers: CallerName[]): Access => giving(NOBODY, 'let in', callers)

export const STAFF = only(...STAFF_ROLES)
export const CLIENTS = only('client', 'otherClient')
export const OWNER = only('owner')
export const MANAGERS = only('owner', 'manager')
export const EDITORS = only('owner', 'manager', 'editor')
export const MONEY_READERS = only('owner', 'manager', 'support')
export const ORDER_WORKERS = only('owner', 'manager', 'practitioner')
export const CLIENT_READERS = only('owner', 'manager', 'practitioner', 'support')

/** The same access, and the client to whom the row belongs; `other` is what another client gets. */
export const ownOr = (access: Access, other: Outcome): Access => ({
  ...access,
  client: 'let in',
  otherClient: other,
})

/** Staff are let in and see other rows than this one, where `given` says no more. */
export const STAFF_OTHER_ROWS = giving(NOBODY, 'not theirs', STAFF_ROLES)
/** For staff there is no such method. */
export const STAFF_NO_METHOD = giving(NOBODY, 405, STAFF_ROLES)

/** With one outcome read as another, for every caller. */
export const reading = (access: Access, from: Outcome, as: Outcome): Access =>
  Object.fromEntries(
    Object.entries(access).map(([caller, outcome]) => [caller, outcome === from ? as : outcome]),
  ) as Access
