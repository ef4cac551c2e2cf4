import { execFile } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { TestDatabase } from '../support/database'
import { createSeededDatabase } from '../support/product/seededTemplate'
import { spawnEnv } from '../support/testEnv'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createSeededDatabase(inject('databaseServer'))
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
}, 300_000)
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const prove = () =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = spawnEnv({ DATABASE_URL: database.url, NODE_ENV: 'production' })
    execFile(process.execPath, ['dist/moneyProve.js'], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })

test.each(['inv_ledger', 'inv_balance', 'inv_paid_not_delivered', 'inv_outbox_stuck'])(
  '%s is empty for the demo practice',
  async (view) => {
    expect((await client.query(`select * from ${view}`)).rows).toEqual([])
  },
)

test('npm run money:prove proves the demo practice and shows its balances', async () => {
  const { code, said } = await prove()
  expect(said).toContain('Proven: difference 0 paise.')
  expect(said).not.toContain('✘')
  expect(said).toMatch(/Advances of clients for orders +₹/)
  expect(code).toBe(0)
})

test('and ends with 1 and the exact rows when something differs', async () => {
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  const { rows } = await client.query<{ key: string }>(
    `update postings p set amount = amount + 7 from journals j where j.id = p.journal_id and p.id = (
       select p.id from postings p join journals j on j.id = p.journal_id where j.cause = 'capture' and p.account = 'gateway' order by p.id limit 1) returning j.key`,
  )
  await client.query('commit')
  const { code, said } = await prove()
  expect(code).toBe(1)
  expect(said).toContain(`Journal does not balance: ${rows[0]!.key} 7 paise`)
  expect(said).toContain('NOT PROVEN')
})
