import { expect, test } from 'vitest'
import { seedProject } from './fixture'
import { LIMITS, measureSizes } from './measureSizes'
import { codeLines, parseSource } from './sources'

test('files and functions stay small', () => {
  const { median, p90, tooLong } = measureSizes(process.cwd())
  expect(tooLong).toEqual([])
  expect(median).toBeLessThanOrEqual(LIMITS.median)
  expect(p90).toBeLessThanOrEqual(LIMITS.p90)
})

test('a line of code is neither empty nor comment', () => {
  const text =
    '// why\n\n/** What. */\nconst a = `\n\n`\n\nconst b = <p>\n  hello\n</p> // so\n/* end */\n'
  expect(codeLines(parseSource({ name: 'a.tsx', text }))).toBe(6)
})

test('the check finds long files, functions and hooks', () => {
  const body = (lines: number): string => `() => {\n${'  f()\n'.repeat(lines - 2)}}\n`
  const root = seedProject({
    'src/kit/long.ts': 'f()\n'.repeat(201),
    'src/kit/whole.ts': `${'f()\n// more\n\n'.repeat(200)}`,
    'src/kit/one.ts': `export const one = ${body(41)}`,
    'src/kit/two.ts': `export const two = ${body(40)}`,
    'hooks/orders.ts': `export const three = ${body(16)}export const four = ${body(15)}`,
    'tests/rules/long.test.ts': 'f()\n'.repeat(201),
  })
  expect(measureSizes(root)).toEqual({
    median: 41,
    p90: 201,
    tooLong: [
      'src/kit/long.ts has 201 lines',
      'tests/rules/long.test.ts has 201 lines',
      'hooks/orders.ts:1 has a function of 16 lines',
      'src/kit/one.ts:1 has a function of 41 lines',
    ],
  })
})
