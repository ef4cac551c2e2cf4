import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { packInstants } from '@/rules/charts/tables/packed'
import { trimmedSeries } from './sky/trimSeries'

/**
 * `npm run sky:build`: writes the tables of the chart engine: the series that matter from `astronomia`, then stations and
 * ingresses, which are found with them. Half a minute.
 */
const FROM = Date.UTC(1890, 0, 1)
const TO = Date.UTC(2140, 0, 1)
const FOLDER = 'src/rules/charts/tables'
const RADIX = 36

await write({
  name: 'seriesTable',
  says: 'The terms of VSOP87D and ELP/MPP02 that matter from 1900 to 2100, from `astronomia` (MIT, see NOTICE.md).',
  table: `SERIES = ${JSON.stringify(trimmedSeries())}`,
})

// Only now: the sky reads the series that were just written.
const { searchIngresses } = await import('@/rules/charts/sky/searchIngresses')
const { searchStations, TURNING } = await import('@/rules/charts/sky/searchStations')

const stations = Object.fromEntries(
  TURNING.map((graha) => [graha, searchStations({ graha, from: FROM, to: TO })]),
)
const ingresses = Object.fromEntries(
  (['saturn', 'jupiter', 'rahu'] as const).map((graha) => {
    const turns = (stations[graha] ?? []).map(({ at }) => at)
    return [graha, searchIngresses({ graha, from: FROM, to: TO, turns, ayanamsa: 'lahiri' })]
  }),
)

await write({
  name: 'stationTable',
  says: 'Stations of 1890 to 2140 in UTC: how the first one turns, then the instants (see packed.ts).',
  table: `STATIONS = ${JSON.stringify(
    mapValues(stations, (found) => ({
      first: found[0]?.turns,
      instants: packInstants(found.map(({ at }) => at)),
    })),
  )}`,
})
await write({
  name: 'ingressTable',
  says: 'Ingresses of 1890 to 2140 in UTC, Lahiri, Rahu as mean node: the signs entered in base 36, then the instants.',
  table: `INGRESSES = ${JSON.stringify(
    mapValues(ingresses, (found) => ({
      signs: found.map(({ rashi }) => rashi.toString(RADIX)).join(''),
      instants: packInstants(found.map(({ at }) => at)),
    })),
  )}`,
})

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

async function write({ name, says, table }: { name: string; says: string; table: string }) {
  const file = path.join(FOLDER, `${name}.ts`)
  const text = `/** ${says} Made by src/server/skyTables.ts. */\nexport const ${table} as const\n`
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }))
  console.log(`${file} written`)
}
