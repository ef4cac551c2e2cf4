import { afterEach, expect, test, vi } from 'vitest'
import { sized } from '../support/testSize'

afterEach(() => {
  vi.unstubAllEnvs()
})

const proof = { ci: 500, nightly: 2000 }

test.each([
  ['', undefined, 500],
  ['ci', undefined, 500],
  ['nightly', undefined, 2000],
  ['nightly', '40', 40],
])('TEST_SIZE=%s with %s of its own plays %i', (size, given, expected) => {
  vi.stubEnv('TEST_SIZE', size)
  expect(sized({ ...proof, given })).toBe(expected)
})

test('a misspelt size is no short night', () => {
  vi.stubEnv('TEST_SIZE', 'nightlty')
  expect(() => sized(proof)).toThrow('TEST_SIZE is ci or nightly: nightlty')
})
