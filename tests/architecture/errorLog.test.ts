import { expect, test } from 'vitest'
import { logger } from '@/kit/logger'
import { expectErrorLog, takeErrorLog } from '../support/errorLog'

test('an error log that was not expected is found, from the logger and from the console', () => {
  logger.error({ err: new Error('the roof leaks') }, 'rain')
  console.error('hail %d', 2)
  const { unexpected } = takeErrorLog()
  expect(unexpected).toHaveLength(2)
  expect(unexpected[0]).toMatch(/^rain Error: the roof leaks/)
  expect(unexpected[1]).toBe('hail 2')
})

test('an expected error log passes, one that never comes does not, a warning is none', () => {
  expectErrorLog(/roof/)
  expectErrorLog(/cellar/)
  logger.error('the roof leaks')
  logger.warn('clouds')
  expect(takeErrorLog()).toEqual({ unexpected: [], missing: ['/cellar/'] })
})
