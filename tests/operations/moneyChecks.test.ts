import { expect, it } from 'vitest'
import { findingOf } from '@/rules/payments/books/moneyChecks'
import { rows, sql } from './shop'

it('every kind that the proof of the database names is known to a check', async () => {
  const functions = await rows<{ text: string }>(
    sql`select prosrc as text from pg_proc where proname like 'proof\\_of\\_%'`,
  )
  const kinds = functions.flatMap(({ text }) =>
    [...text.matchAll(/select '(\w+)', (?!')/g)].map(([, kind]) => kind!),
  )
  expect(kinds.length).toBeGreaterThan(15)
  expect(kinds.filter((kind) => !findingOf(kind))).toEqual([])
})
