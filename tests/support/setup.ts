import { afterAll, afterEach, expect } from 'vitest'
import { endFile } from './cleanup'
import { takeErrorLog, watchErrorLog } from './errorLog'
import { takeSecondConnections } from './heldConnections'
import { takeHeldTurns } from './loopWatch'
import { FORGOTTEN, TEST_ENV } from './testEnv'

for (const name of Object.keys(process.env)) if (FORGOTTEN.test(name)) delete process.env[name]
Object.assign(process.env, TEST_ENV)
watchErrorLog()

afterEach(() => {
  expect(takeHeldTurns(), 'turns of the loop that a call held too long').toEqual([])
  const { unexpected, missing } = takeErrorLog()
  const second = takeSecondConnections()
  expect(unexpected, 'error logs that the test did not expect').toEqual([])
  expect(missing, 'error logs that the test expected').toEqual([])
  expect(second, 'a second connection asked while one is held').toEqual([])
})

afterAll(async () => {
  expect(takeErrorLog().unexpected, 'error logs outside a test').toEqual([])
  await endFile()
})
