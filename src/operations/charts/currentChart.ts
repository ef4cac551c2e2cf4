import { v7 as uuidv7 } from 'uuid'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { open, seal } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { Chart } from '@/rules/charts/chart'
import type { Birth } from '@/rules/people/birth'
import { castBirth } from './castBirth'
import { provenanceOf, type Provenance } from './provenanceOf'
import { readSubject, type ChartSubject, type SubjectRow } from './readSubject'

/** The chart that counts for a subject now; `chart` is as of the birth. */
export type CurrentChart = {
  id: string
  user: string
  name: string
  birth: Birth
  chart: Chart
  provenance: Provenance
}

/**
 * The one way to a stored chart: finds it by the digest of its input, or computes and keeps it, the older ones of the
 * subject replaced. Whoever may see the subject decides that before.
 * @throws Failure NOT_FOUND, BIRTH_MISSING, BIRTH_TIME_SKIPPED, BIRTH_TIME_TWICE, BIRTH_OUT_OF_RANGE
 */
export const currentChart = async ({
  req,
  subject,
}: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<CurrentChart> => {
  const known = storedChart(await readSubject({ req, subject }))
  return known ?? transaction(req, () => keepChart({ req, subject }))
}

/** The stored chart of a row as read, or null when its input has changed since or there is none. */
const storedChart = (row: SubjectRow): CurrentChart | null => {
  const { chart, birth, settings, user, name } = row
  if (!chart || !birth) return null
  const provenance = provenanceOf({ birth, settings })
  if (provenance.hash !== chart.inputDigest) return null
  const { sealedChart, id } = chart
  return {
    id,
    user,
    name,
    birth,
    chart: open<Chart>({ sealed: sealedChart, purpose: 'chart' }),
    provenance,
  }
}

/** Under the subject's lock, so that a birth that is changed meanwhile never brings an old chart back. */
async function keepChart({
  req,
  subject,
}: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<CurrentChart> {
  const row = await readSubject({ req, subject, isLocked: true })
  const known = storedChart(row)
  if (known) return known
  if (!row.birth) throw new Failure('BIRTH_MISSING')
  const { birth, settings, user, name } = row
  const chart = castBirth({ birth, settings })
  const provenance = provenanceOf({ birth, settings })
  await supersedeCharts({ req, subject })
  const id = await insertChart({ req, subject, user, chart, provenance })
  return { id, user, name, birth, chart, provenance }
}

/** Marks the charts of a subject as replaced, in the caller's transaction. */
export const supersedeCharts = async ({
  req,
  subject,
}: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<void> => {
  const match =
    'profile' in subject ? sql`profile_id = ${subject.profile}` : sql`order_id = ${subject.order}`
  await query(
    req,
    sql`update charts set superseded_at = ${now().toISOString()}::timestamptz, updated_at = ${present()} where ${match} and superseded_at is null`,
  )
}

/** An input that comes back has its chart back. */
async function insertChart({
  req,
  subject,
  user,
  chart,
  provenance: { hash, engine, settings, tzData },
}: {
  req: PayloadRequest
  subject: ChartSubject
  user: string
  chart: Chart
  provenance: Provenance
}): Promise<string> {
  const { profile = null, order = null } = subject as { profile?: string; order?: string }
  const key = `${profile ? `profile:${profile}` : `order:${order}`}:${hash}`
  const at = now().toISOString()
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into charts (id, key, user_id, profile_id, order_id, sealed_chart, input_digest, engine_version, settings, tz_data, created_at, updated_at)
        values (${uuidv7()}, ${key}, ${user}, ${profile}::uuid, ${order}::uuid, ${seal({ value: chart, purpose: 'chart' })}, ${hash},
          ${engine.version}, ${JSON.stringify(settings)}::jsonb, ${tzData}, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do update set superseded_at = null, updated_at = ${present()} returning id`,
  )
  return row!.id
}
