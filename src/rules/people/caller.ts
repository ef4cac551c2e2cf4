import { canRole, type Capability, type Role } from './roles'

/** Who is asking. */
export type Caller =
  { kind: 'anonymous' } | { kind: 'client'; id: string } | { kind: 'staff'; id: string; role: Role }

/** Who may use a route. Several keys add up. */
export type Permit = { anyone?: true; client?: true; staff?: Capability | 'any' }

export type Verdict = 'allowed' | 'signIn' | 'never'

/** Decides whether a caller may use a route at all; ownership is decided later, by the data. */
export const permits = ({ permit, caller }: { permit: Permit; caller: Caller }): Verdict => {
  if (permit.anyone) return 'allowed'
  if (caller.kind === 'anonymous') return 'signIn'
  if (caller.kind === 'client') return permit.client ? 'allowed' : 'never'
  if (!permit.staff) return 'never'
  if (permit.staff === 'any') return 'allowed'
  return canRole({ role: caller.role, capability: permit.staff }) ? 'allowed' : 'never'
}

/** True for a member of staff with the capability. */
export const can = (caller: Caller, capability: Capability): boolean =>
  caller.kind === 'staff' && canRole({ role: caller.role, capability })
