import type { PayloadRequest } from 'payload'
import { readPage } from '@/kit/readPage'
import { query, sql } from '@/kit/sql'
import { ENGINE_VERSION } from '@/rules/charts/engineVersion'
import { paged } from '@/rules/system/paging'
import { readConventions } from './readConventions'
import { tzData } from './provenanceOf'

/** Why what was made from a chart is out of date. */
export type StaleReason = 'birth' | 'person' | 'engine' | 'settings' | 'zones'

/** A report that was made from a chart which no longer counts. */
export type StaleReport = {
  report: string
  title: string
  reason: StaleReason
  order: { id: string; code: string }
  client: { id: string; name: string }
  /** UTC instants. */
  madeAt: string
  changedAt: string | null
}

type Row = {
  id: string
  title: string
  reason: StaleReason
  order_id: string
  code: string
  user_id: string
  name: string
  created_at: Date | string
  changed_at: Date | string | null
  total: string
}

/**
 * Reports made from old birth data or by an older engine, the latest change first; out of the list once the order has one
 * of the same type and language from the present chart (the language of a report made by hand is not known: it serves
 * for all). `birth`: the order's birth details were changed; `person`: the order took the person's, which were changed
 * since; `engine`: another version computes now; `settings`: the practice has other conventions now; `zones`: the chart was replaced for newer time-zone data.
 * @param order of this order alone
 */
export const listStale = async ({
  req,
  order,
  page = 1,
  limit = 20,
}: {
  req: PayloadRequest
  order?: string
  page?: number
  limit?: number
}) => {
  const settings = JSON.stringify(await readConventions({ req }))
  const read = (part: { limit: number; offset: number }) =>
    query<Row>(req, stale({ order, settings, ...part }))
  const { rows, ...rest } = await readPage({ page, limit, read })
  return paged({ docs: rows.map(answer), ...rest })
}

type Asked = { order?: string; settings: string; limit: number; offset: number }

/** A chart that was replaced under other conventions comes back with its own: its birth is the same. */
const stale = ({ order, settings, limit, offset }: Asked) => sql`
  with made as (
    select r.id, r.title, r.report_type, nullif(split_part(r.generated_key, ':', 3), '') as locale, r.order_id, coalesce(r.uploaded_at, r.created_at) as created_at, o.code, u.id as user_id, u.name, c.superseded_at, person.created_at as person_at,
      case when c.engine_version <> ${ENGINE_VERSION} then 'engine'
        when c.settings <> ${settings}::jsonb then 'settings'
        when c.superseded_at is not null and c.tz_data <> ${tzData()} then 'zones'
        when c.superseded_at is not null and coalesce(present.settings = c.settings, true) then 'birth'
        when person.id is not null then 'person' end as reason
    from reports r join charts c on c.id = r.chart_id join orders o on o.id = r.order_id join users u on u.id = o.user_id
      left join charts present on present.order_id = c.order_id and present.superseded_at is null
      left join charts person on o.birth_source = 'profile' and person.profile_id = o.profile_id
        and person.superseded_at is null and person.input_digest <> c.input_digest
        and (person.engine_version, person.settings, person.tz_data) = (c.engine_version, c.settings, c.tz_data)
    where ${order ?? null}::uuid is null or r.order_id = ${order ?? null}::uuid)
  select m.id, m.title, m.reason, m.order_id, m.code, m.user_id, m.name, m.created_at,
    coalesce(m.superseded_at, m.person_at) as changed_at, count(*) over () as total
  from made m where m.reason is not null and not exists (
    select 1 from made n where n.order_id = m.order_id and n.report_type = m.report_type
      and coalesce(n.locale = m.locale, true) and n.reason is null)
  order by changed_at desc nulls last, m.created_at desc, m.id limit ${limit} offset ${offset}`

const answer = (row: Row): StaleReport => ({
  report: row.id,
  title: row.title,
  reason: row.reason,
  order: { id: row.order_id, code: row.code },
  client: { id: row.user_id, name: row.name },
  madeAt: new Date(row.created_at).toISOString(),
  changedAt: row.changed_at ? new Date(row.changed_at).toISOString() : null,
})
