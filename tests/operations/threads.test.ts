import { expect, test } from 'vitest'
import type { Failure } from '@/kit/failure'
import { inspectFile } from '@/operations/intake/inspectFile'
import { honestPdf } from '../support/heavyFiles'
import { loopMs } from '../support/loopWatch'

const PDF = ['application/pdf']

const outcome = (work: Promise<{ mimetype: string }>): Promise<string> =>
  work.then(
    ({ mimetype }) => mimetype,
    (error: Failure) => `${error.code} ${error.retryAfter}`,
  )

test('a large honest PDF is accepted, and hardly any of the work is done on the loop', async () => {
  const data = honestPdf(15_000_000)
  await inspectFile({ data: honestPdf(1000), allowed: PDF })
  const before = { loop: loopMs(), all: process.cpuUsage() }
  const found = await inspectFile({ data, allowed: PDF })
  const loop = loopMs() - before.loop
  const { user, system } = process.cpuUsage(before.all)
  expect(found).toEqual({ mimetype: 'application/pdf', extension: 'pdf' })
  expect(data.length).toBeGreaterThan(15_000_000)
  expect(loop / ((user + system) / 1000)).toBeLessThan(0.5)
})

test('files of one sender wait for each other up to a bound; others are served meanwhile', async () => {
  const data = honestPdf(2_000_000)
  const many = Array.from({ length: 6 }, () =>
    outcome(inspectFile({ data, allowed: PDF, sender: 'one' })),
  )
  const other = outcome(inspectFile({ data, allowed: PDF, sender: 'other' }))
  expect((await Promise.all(many)).sort()).toEqual([
    'UNAVAILABLE 5',
    'UNAVAILABLE 5',
    ...Array.from({ length: 4 }, () => 'application/pdf'),
  ])
  expect(await other).toBe('application/pdf')
  expect(await outcome(inspectFile({ data, allowed: PDF, sender: 'one' }))).toBe('application/pdf')
})

test('more files than may wait are refused with a time to come back, and none is lost that was taken', async () => {
  const data = honestPdf(1000)
  const many = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      outcome(inspectFile({ data, allowed: PDF, sender: `sender ${at}` })),
    ),
  )
  expect(many.filter((each) => each === 'application/pdf')).toHaveLength(32)
  expect(many.filter((each) => each === 'UNAVAILABLE 5')).toHaveLength(18)
})
