import type {
  AuthStrategy,
  CollectionAfterChangeHook,
  CollectionAfterMeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeReadHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { issuesOf } from '@/kit/afterError'
import { realNow } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { open, seal } from '@/kit/seal'
import { noteUnknownSender } from '@/kit/unknownSender'
import type { Audience } from '@/operations/people/accountsOf'
import { authenticate, headerToken } from '@/operations/people/authenticate'
import { followContactChange } from '@/operations/people/followContactChange'
import { closeSessions, forgetAccount } from '@/operations/people/sessions'
import { noteRightChanges } from '@/operations/people/noteRightChanges'
import type { Birth } from '@/rules/people/birth'
import { birthProblem } from '@/rules/people/birthProblem'
import { tidyBirth } from '@/rules/people/tidyBirth'
import { typedText } from '@/rules/text/typedText'
import { zoneOf } from '@/rules/time/zone'
import { passwordProblem } from '@/rules/people/password'
import { emailOf } from '@/rules/people/email'
import { toE164 } from '@/rules/people/phone'
import { isTan } from '@/rules/payments/tax/tan'
import { typedZone } from '@/operations/system/typedZone'

const NATIVE = new Set(['login', 'forgotPassword', 'resetPassword', 'unlock', 'refresh'])

/** Tokens live and die with a row of `sessions`; runs before Payload's own strategy. */
export const sessionStrategy = (audience: Audience): AuthStrategy => ({
  name: `${audience}-session`,
  authenticate: async ({ headers, payload }) => {
    try {
      return { user: await authenticate({ headers, payload, audience }) }
    } catch (error) {
      if (issuesOf(error)[0]?.code === 'UNAVAILABLE') noteUnknownSender(headers)
      throw error
    }
  },
})

/** Payload's own sign-in writes the whole account row and counts nothing: our routes replace it. */
export const refuseNativeLogin: CollectionBeforeOperationHook = ({ operation, args }) => {
  if (NATIVE.has(operation)) throw new Failure('NOT_ALLOWED')
  return args
}

/** Whoever came by cookie keeps the token there: a script in the page could send it away from here. */
export const hideCookieToken: CollectionAfterMeHook = ({ req, response }) => {
  const { token: _token, ...rest } = response as Record<string, unknown>
  return headerToken(req.headers) ? response : rest
}

/** One spelling for phones and zones; a password that is too easy never gets in. */
export const normaliseAccount: CollectionBeforeValidateHook = ({ data }) => {
  if (typeof data?.phone === 'string' && data.phone !== '') {
    const phone = toE164(data.phone)
    if (!phone) throw new Failure('BAD_PHONE', { field: 'phone' })
    data.phone = phone
  }
  if (typeof data?.timezone === 'string') data.timezone = typedZone(data.timezone || 'Asia/Kolkata')
  if (typeof data?.email === 'string')
    data.email = emailOf(data.email) ?? typedText(data.email).toLowerCase()
  if (typeof data?.tdsTan === 'string') data.tdsTan = tanOf(data.tdsTan)
  const problem = typeof data?.password === 'string' ? passwordProblem(data.password) : null
  if (problem) throw new Failure(problem, { field: 'password' })
  return data
}

/** A client's password is the client's own: staff may have a link sent, they never choose it. */
export const keepPasswordOwn: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation === 'update' && data?.password && req.user?.collection === 'admins')
    throw new Failure('NOT_ALLOWED', { field: 'password' })
  return data
}

/** Nobody changes the own role or disables the own account: a practice never loses its last owner so. */
export const keepOwnRights: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (req.user?.collection !== 'admins' || req.user.id !== originalDoc?.id) return data
  for (const field of ['role', 'isDisabled'])
    if (data[field] !== undefined && (data[field] ?? false) !== (originalDoc[field] ?? false))
      throw new Failure('NOT_ALLOWED', { field })
  return data
}

const tanOf = (text: string): string | null => {
  const tan = typedText(text).toUpperCase()
  if (tan !== '' && !isTan(tan)) throw new Failure('BAD_TAN', { field: 'tdsTan' })
  return tan || null
}

/** Payload removes the password before `afterChange`, so the change is noted here; a link asked before it is dead. */
export const noteChangedPassword: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data.password) req.context.isPasswordChanged = true
  const isOtherEmail = originalDoc && data.email !== undefined && data.email !== originalDoc.email
  if (!data.password && !isOtherEmail) return data
  const links = { resetPasswordToken: null, resetPasswordExpiration: null }
  return { ...data, ...links, ...(data.password ? { passwordChangedAt: realNow() } : {}) }
}

/** A new password or a disabled account ends its sessions; any change drops what is cached. */
export const dropSessionsOfChanged =
  (audience: Audience): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const owner = String(doc.id)
    const except =
      req.user?.id === owner && !doc.isDisabled ? (req.user as { _sid?: string })._sid : undefined
    if (req.context.isPasswordChanged || doc.isDisabled)
      await closeSessions({ req, audience, owner, except })
    else await forgetAccount({ req, audience, owner })
    return doc
  }

/** Who disabled an account, and who gave which role, can be looked up. */
export const noteRights =
  (audience: Audience): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    await noteRightChanges({ req, audience, before: previousDoc ?? {}, after: doc })
    return doc
  }

/** Another email or phone of a client is told to the old address, and an email has to be proven anew. */
export const followChangedContact: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return doc
  const user = String(doc.id)
  await followContactChange({ req, user, before: previousDoc, after: doc })
  return doc.email === previousDoc.email ? doc : { ...doc, emailVerifiedAt: null }
}

/** Birth details rest sealed; what staff typed is checked first. */
export const sealBirth: CollectionBeforeChangeHook = ({ data }) => {
  const { birth: given, ...rest } = data
  if (!given?.date) return rest
  const birth = given.place ? tidyBirth(given as Birth) : (given as Birth)
  const problem = birthProblem(birth)
  if (problem) throw new Failure(problem.code, { field: `birth.${problem.field}` })
  return { ...rest, sealedBirth: seal({ value: withZone(birth), purpose: 'birth' }) }
}

const withZone = (birth: Birth): Birth => {
  const timezone = zoneOf(birth.place.timezone) ?? birth.place.timezone
  return { ...birth, place: { ...birth.place, timezone } }
}

/** Shows sealed birth details to whoever may read the person. */
export const openBirth: CollectionBeforeReadHook = ({ doc }) =>
  typeof doc.sealedBirth === 'string'
    ? { ...doc, birth: open<Birth>({ sealed: doc.sealedBirth, purpose: 'birth' }) }
    : doc
