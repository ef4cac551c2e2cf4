import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import type { Birth } from '@/rules/people/birth'
import { CONVENTIONS, settingsOf, type Conventions } from './readConventions'

/** Whose chart: a person's, or the one that an order is worked by. */
export type ChartSubject = { profile: string } | { order: string }

/** The subject with its birth details, the conventions and the chart that counts for it, if one is stored. */
export type SubjectRow = {
  user: string
  /** Who the chart is about. */
  name: string
  birth: Birth | null
  /** The conventions that a chart is computed by now. */
  settings: ChartSettings
  chart: { id: string; inputDigest: string; sealedChart: string } | null
}

type Row = {
  user_id: string
  name: string
  sealed_birth: string | null
  chart: string | null
  input_digest: string | null
  sealed_chart: string | null
  conventions: Conventions
}

/**
 * Reads a subject with its present chart in one statement.
 * @param isLocked holds the subject's row until the caller's transaction ends
 * @throws Failure NOT_FOUND
 */
export const readSubject = async ({
  req,
  subject,
  isLocked = false,
}: {
  req: PayloadRequest
  subject: ChartSubject
  isLocked?: boolean
}): Promise<SubjectRow> => {
  const lock = isLocked ? sql`for update of s` : sql``
  const chart = sql`c.id as chart, c.input_digest, c.sealed_chart, ${CONVENTIONS} as conventions`
  const [row] =
    'profile' in subject
      ? await query<Row>(
          req,
          sql`select s.user_id, s.name, s.sealed_birth, ${chart} from profiles s
              left join charts c on c.profile_id = s.id and c.superseded_at is null where s.id = ${subject.profile} ${lock}`,
        )
      : await query<Row>(
          req,
          sql`select s.user_id, coalesce(p.name, u.name) as name, s.sealed_birth, ${chart} from orders s
              join users u on u.id = s.user_id left join profiles p on p.id = s.profile_id
              left join charts c on c.order_id = s.id and c.superseded_at is null where s.id = ${subject.order} ${lock}`,
        )
  if (!row) throw new Failure('NOT_FOUND')
  return {
    user: row.user_id,
    name: row.name,
    birth: row.sealed_birth ? open<Birth>({ sealed: row.sealed_birth, purpose: 'birth' }) : null,
    settings: settingsOf(row.conventions),
    chart: row.chart
      ? { id: row.chart, inputDigest: row.input_digest!, sealedChart: row.sealed_chart! }
      : null,
  }
}
