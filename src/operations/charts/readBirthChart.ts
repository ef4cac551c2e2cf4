import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { can, type Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import type { ChartSubject } from './readSubject'
import { computeChart } from './computeChart'
import { currentChart, type CurrentChart } from './currentChart'

/**
 * The chart of a person or an order for whoever may see it: clients their own, staff those of clients.
 * @throws Failure NOT_FOUND also for what is somebody else's, BIRTH_MISSING, what is wrong with the birth's clock
 */
export const readBirthChart = async ({
  req,
  caller,
  subject,
  asOf,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  subject: ChartSubject
  /** UTC instant, by default now. */
  asOf?: string
  language: Language
}) => {
  const { id, name, birth, provenance } = await chartFor({ req, caller, subject })
  const chart = computeChart({ birth, asOf, settings: provenance.settings, language })
  return { id, name, birth, ...subject, ...chart, provenance }
}

/** The stored chart of a subject for whoever may see it. @throws Failure as `readBirthChart` */
export const chartFor = async ({
  req,
  caller,
  subject,
}: {
  req: PayloadRequest
  caller: Caller
  subject: ChartSubject
}): Promise<CurrentChart> => {
  const capability = 'profile' in subject ? 'clients.read' : 'orders.read'
  if (!can(caller, capability)) await assertOwn({ req, caller, subject })
  return currentChart({ req, subject })
}

/** The person that a client asks about: the named one, else the account holder. @throws Failure NOT_FOUND */
export const profileOf = async ({
  req,
  caller,
  profile,
}: {
  req: PayloadRequest
  caller: Caller
  profile?: string
}): Promise<ChartSubject> => {
  if (profile) return { profile }
  const owner = caller.kind === 'client' ? caller.id : null
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from profiles where user_id = ${owner}::uuid and self_key = 'self'`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'profile' })
  return { profile: row.id }
}

/** Before anything is computed or kept for somebody else. */
async function assertOwn({
  req,
  caller,
  subject,
}: {
  req: PayloadRequest
  caller: Caller
  subject: ChartSubject
}): Promise<void> {
  const owner = caller.kind === 'client' ? caller.id : null
  const rows =
    'profile' in subject
      ? await query(
          req,
          sql`select 1 from profiles where id = ${subject.profile} and user_id = ${owner}::uuid`,
        )
      : await query(
          req,
          sql`select 1 from orders where id = ${subject.order} and user_id = ${owner}::uuid`,
        )
  if (rows.length === 0) throw new Failure('NOT_FOUND')
}
