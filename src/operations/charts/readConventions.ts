import { query, sql, type DbRequest } from '@/kit/sql'
import { CHART_SETTINGS, type ChartSettings } from '@/rules/charts/chartSettings'

/** The chosen conventions as one JSON value, null while nothing was saved; for the statement of another reader. */
export const CONVENTIONS = sql`(select json_build_object('ayanamsa', charts_ayanamsa, 'node', case when charts_has_true_node then 'true' else 'mean' end,
  'yearDays', charts_year_days::text::float8, 'manglikSecondHouse', charts_manglik_second_house) from settings limit 1)`

/** What `CONVENTIONS` answers. */
export type Conventions = { [Key in keyof ChartSettings]: ChartSettings[Key] | null } | null

/** The conventions by which the practice computes its charts, read inside the caller's transaction. */
export const readConventions = async ({ req }: { req: DbRequest }): Promise<ChartSettings> => {
  const [row] = await query<{ conventions: Conventions }>(
    req,
    sql`select ${CONVENTIONS} as conventions`,
  )
  return settingsOf(row!.conventions)
}

/** Always in the same order of keys, for a chart's digest is of the text; the usual ones where nothing was chosen. */
export const settingsOf = (chosen: Conventions): ChartSettings => ({
  ayanamsa: chosen?.ayanamsa ?? CHART_SETTINGS.ayanamsa,
  node: chosen?.node ?? CHART_SETTINGS.node,
  yearDays: chosen?.yearDays ?? CHART_SETTINGS.yearDays,
  manglikSecondHouse: chosen?.manglikSecondHouse ?? CHART_SETTINGS.manglikSecondHouse,
})
