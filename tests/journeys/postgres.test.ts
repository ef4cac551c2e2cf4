import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { ensurePostgres, type Postgres } from '@/server/start/postgres'
import { findPostgresBinaries } from '@/server/start/postgresBinaries'
import { isAlive, signal, waitForEnd } from '@/server/start/processes'
import { atFileEnd } from '../support/cleanup'

// Its name has a space, because a folder of a user may.
const folder = mkdtempSync(path.join(os.tmpdir(), 'sahil postgres '))
chmodSync(folder, 0o755)
atFileEnd(() => rmSync(folder, { recursive: true, force: true }))

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const sources = [...new Set(findPostgresBinaries().map(({ source }) => source))]

describe.each(sources)('PostgreSQL of the %s', (source) => {
  const dataDir = path.join(folder, source)
  const ensure = async (): Promise<Postgres> => {
    const postgres = await ensurePostgres({ dataDir, source, settings: { fsync: 'off' } })
    open.push(postgres.stop)
    return postgres
  }

  test('keeps its data, password and port over a stop', async () => {
    const first = await ensure()
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await ensure()
    expect(second).toMatchObject({ url: first.url, startedByUs: true })
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('is used again when whoever started it was killed', async () => {
    const first = await ensure()
    const second = await ensure()
    expect(second).toMatchObject({ pid: first.pid, startedByUs: false })
  })

  test('starts after it was killed itself', async () => {
    const first = await ensure()
    await query(first.url, 'create table before_the_kill as select 1 as one')
    signal(first.pid, 'SIGKILL')
    await waitForEnd(first.pid, 10_000)
    const second = await ensure()
    expect(second.pid).not.toBe(first.pid)
    expect(await query(second.url, 'select one from before_the_kill')).toEqual([{ one: 1 }])
  })

  test('starts beside a postmaster.pid whose id another program has by now', async () => {
    const first = await ensure()
    await first.stop()
    const file = path.join(first.folder, 'data/postmaster.pid')
    writeFileSync(file, `${process.pid}\n${first.folder}/data\n0\n${first.port}\n`)
    const second = await ensure()
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('takes another port when its own is taken', async () => {
    const first = await ensure()
    await first.stop()
    const port = await listen(first.port)
    const second = await ensure()
    expect(second.port).not.toBe(port)
  })

  test('answers on loopback with a password only', async () => {
    const { url } = await ensure()
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  })
})

test('there is at least one PostgreSQL to start with', () => {
  expect(sources).not.toEqual([])
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function listen(port: number): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as net.AddressInfo).port
}
