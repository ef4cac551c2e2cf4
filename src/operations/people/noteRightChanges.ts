import type { PayloadRequest } from 'payload'
import { noteChange } from '../system/noteChange'
import type { Audience } from './accountsOf'

type Account = { id?: string; role?: string | null; isDisabled?: boolean | null }

/** Writes down a role that was given and an account that was disabled or enabled, and by whom. */
export const noteRightChanges = async ({
  req,
  audience,
  before,
  after,
}: {
  req: PayloadRequest
  audience: Audience
  before: Account
  after: Account
}): Promise<void> => {
  const by = req.user?.collection === 'admins' ? String(req.user.id) : null
  const of = `${audience}:${after.id}`
  const [was, is] = [before, after].map((each) => ({
    role: each.role ?? null,
    isDisabled: String(each.isDisabled ?? false),
  }))
  for (const field of ['role', 'isDisabled'] as const)
    if (was![field] !== is![field])
      await noteChange({ req, of, field, before: was![field], after: is![field], by })
}
