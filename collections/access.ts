import type { Access, FieldAccess, Where } from 'payload'
import { can, type Caller } from '@/rules/people/caller'
import type { Capability } from '@/rules/people/roles'

type User = { id: string | number; collection: string; role?: string } | null | undefined

export const nobody = (): false => false
export const anyone = (): true => true

/** Staff with a capability; everybody else never. */
export const staff =
  (capability: Capability): Access =>
  ({ req }) =>
    can(callerOfUser(req.user as User), capability)

/** Staff with a capability see all; a client sees the rows whose field names them. */
export const staffOrOwner =
  (capability: Capability, field: string): Access =>
  ({ req }) => {
    const caller = callerOfUser(req.user as User)
    if (can(caller, capability)) return true
    return caller.kind === 'client' ? ({ [field]: { equals: caller.id } } as Where) : false
  }

/** Staff with a capability see all; every member of staff sees their own row. */
export const staffOrSelf =
  (capability: Capability): Access =>
  ({ req }) => {
    const caller = callerOfUser(req.user as User)
    if (can(caller, capability)) return true
    return caller.kind === 'staff' ? ({ id: { equals: caller.id } } as Where) : false
  }

/** Field access: staff with a capability. */
export const staffField =
  (capability: Capability): FieldAccess =>
  ({ req }) =>
    can(callerOfUser(req.user as User), capability)

/** `admin.hidden`: out of the menu for staff without the capability. */
export const hiddenWithout =
  (capability: Capability) =>
  ({ user }: { user: unknown }): boolean =>
    !can(callerOfUser(user as User), capability)

/** Rows that only operations write: nobody may, on any surface. */
export const writtenByOperations = { create: nobody, update: nobody, delete: nobody } as const

function callerOfUser(user: User): Caller {
  if (!user) return { kind: 'anonymous' }
  if (user.collection === 'users') return { kind: 'client', id: String(user.id) }
  return { kind: 'staff', id: String(user.id), role: user.role as never }
}
