import { expect, test } from 'vitest'
import { slowestFiles } from '../support/slowestFiles'

test('the slowest twenty files of each suite are named, slowest first', () => {
  const api = Array.from({ length: 25 }, (_, at) => ({
    suite: 'api',
    file: `tests/api/${at}.test.ts`,
    seconds: at,
  }))
  const rules = [
    { suite: 'rules', file: 'tests/rules/quick.test.ts', seconds: 0.4 },
    { suite: 'rules', file: 'tests/rules/slow.test.ts', seconds: 12.34 },
  ]
  const lines = slowestFiles([...rules, ...api])
  expect(lines.slice(0, 2)).toEqual([
    ' rules: 2 files, 13 s',
    '    12.3 s  tests/rules/slow.test.ts',
  ])
  expect(lines[2]).toBe(' api: 25 files, 300 s')
  expect(lines.slice(3)).toHaveLength(20)
  expect(lines[3]).toContain('24.0 s  tests/api/24.test.ts')
})
