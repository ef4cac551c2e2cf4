import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { pbkdf2 } from 'node:crypto'
import { expect, test } from 'vitest'
import { allIsWarm, loopMs, takeHeldTurns, watchLoop } from '../support/loopWatch'

allIsWarm()

/** So much processor time, however long that takes here. */
function burn(ms: number): void {
  const end = loopMs() + ms
  while (loopMs() < end) continue
}

test('a call that holds the loop is seen, whichever part of it does', async () => {
  await watchLoop('at once', async () => burn(400))
  await watchLoop('later', async () => {
    await sleep(20)
    burn(400)
    await sleep(20)
  })
  expect(takeHeldTurns().map(({ calls }) => calls)).toEqual([['at once'], ['later']])
})

test('waiting, work in other threads and what a test does itself are not', async () => {
  burn(400)
  await watchLoop('waits', () => sleep(200))
  await watchLoop('hashes', () => promisify(pbkdf2)('a', 'b', 400_000, 32, 'sha256'))
  await watchLoop('many short turns', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      burn(10)
      await sleep(6)
    }
  })
  burn(400)
  expect(takeHeldTurns()).toEqual([])
})
