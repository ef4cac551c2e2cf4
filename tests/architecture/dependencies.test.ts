import { expect, test } from 'vitest'
import { satisfies } from './engines'
import { findBadPackages, isFree } from './findBadPackages'
import { seedProject } from './fixture'

test('every package may be shipped, is pinned where it must be and runs on the oldest Node', () => {
  expect(findBadPackages(process.cwd())).toEqual([])
})

test('the check finds banned packages, licences, versions and engines', () => {
  const manifest = (fields: object): string =>
    JSON.stringify({ license: 'MIT', version: '1.0.0', ...fields })
  const packages = {
    'node_modules/swisseph-v2': manifest({}),
    'node_modules/copyleft': manifest({ license: 'AGPL-3.0-only' }),
    'node_modules/nameless': manifest({ license: undefined }),
    'node_modules/builder': manifest({ license: 'GPL-3.0' }),
    'node_modules/payload': manifest({ version: '3.90.2' }),
    'node_modules/next': manifest({ version: '16.4.6' }),
    'node_modules/new/node_modules/newer': manifest({ engines: { node: '>=22' } }),
    'node_modules/good': manifest({
      license: '(MIT OR GPL-3.0)',
      engines: { node: '^18 || >=20.9' },
    }),
  }
  const lock = Object.fromEntries(
    Object.keys(packages).map((place) => [place, { dev: place.endsWith('builder') }]),
  )
  const files = Object.fromEntries(
    Object.entries(packages).map(([place, text]) => [`${place}/package.json`, text]),
  )
  const root = seedProject({
    ...files,
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...lock } }),
  })
  expect(findBadPackages(root)).toEqual([
    'node_modules/swisseph-v2: Swiss Ephemeris is AGPL',
    'node_modules/copyleft: licence AGPL-3.0-only',
    'node_modules/nameless: licence unknown',
    'node_modules/payload: version 3.90.2',
    'node_modules/next: version 16.4.6',
    'node_modules/new/node_modules/newer: needs Node >=22',
  ])
})

test.each([
  ['MIT', true],
  ['LGPL-3.0-or-later', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', true],
  ['MIT AND GPL-2.0', false],
  ['GPL-2.0-only', false],
  ['', false],
])('licence %s', (licence, expected) => {
  expect(isFree(licence)).toBe(expected)
})

test.each([
  ['>=20.9.0', true],
  ['^20.12||^22||>=24', true],
  ['>= 18', true],
  ['20.x', true],
  ['>=18 <20', false],
  ['>20', false],
  ['~20.19', false],
  ['^20.21', false],
  ['18 - 20', true],
  ['<=20', true],
  ['*', true],
  ['22 || 24', false],
])('Node range %s', (range, expected) => {
  expect(satisfies({ version: '20.20.0', range })).toBe(expected)
})
