import { canRole, type Capability } from '@/rules/people/roles'

type Staff = { collection?: string; role?: unknown } | null | undefined

/** Whether the signed-in member of staff may do it; clients never. */
export const mayStaff = (user: Staff, capability: Capability): boolean =>
  user?.collection === 'admins' && canRole({ role: String(user.role ?? ''), capability })
