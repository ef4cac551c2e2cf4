import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { canRole, type Capability } from '@/rules/people/roles'

/** The enabled members of staff who answer for a matter: owners and managers with the capability. */
export const attentiveStaff = async ({
  req,
  capability,
}: {
  req: PayloadRequest
  capability: Capability
}): Promise<{ id: string; name: string; email: string }[]> => {
  const rows = await query<{ id: string; name: string; email: string; role: string }>(
    req,
    sql`select id, name, email, role from admins where is_disabled is not true and role in ('owner', 'manager') order by created_at limit 20`,
  )
  return rows.filter(({ role }) => canRole({ role, capability }))
}
