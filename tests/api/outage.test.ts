import fs from 'node:fs/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { withAdmin } from '../support/database'
import { expectErrorLog } from '../support/errorLog'
import { pngFile } from '../support/files'
import { testPayload } from '../support/payload'
import { world } from './world'

const TRIGGER = 'sahil_test_outage'

beforeAll(async () => {
  await world()
})

const run = (text: string): Promise<unknown> =>
  withAdmin(process.env.DATABASE_URL!, (database) => database.query(text))

const heal = (): Promise<unknown> => run(`drop trigger if exists ${TRIGGER} on orders`)
afterEach(heal)

/** Every new order fails as PostgreSQL says it. @param when at the statement or at the commit */
const fail = (state: string, when: 'statement' | 'commit'): Promise<unknown> =>
  run(`create or replace function ${TRIGGER}() returns trigger language plpgsql as
      $$ begin raise exception 'no room for Asha Rao' using errcode = '${state}'; end $$;
    create ${when === 'commit' ? 'constraint' : ''} trigger ${TRIGGER} after insert on orders
      ${when === 'commit' ? 'deferrable initially deferred' : ''} for each row execute function ${TRIGGER}()`)

const order = async (key: string) =>
  call({
    method: 'POST',
    path: '/orders/create',
    body: { service: 'reading' },
    token: (await aClient()).token,
    headers: { 'Idempotency-Key': key },
  })

const orders = async (): Promise<number> =>
  (await (await testPayload()).count({ collection: 'orders' })).totalDocs

describe.each(['statement', 'commit'] as const)('the database fails at the %s', (when) => {
  it.each([
    '53100',
    '53200',
    '53300',
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '58030',
  ])('%s is told as 503, nothing is left, and the same key is served later', async (state) => {
    expectErrorLog()
    const before = await orders()
    await fail(state, when)
    const key = `outage-${state}-${when}`
    const told = await order(key)
    expect([told.status, codeOf(told)]).toEqual([503, 'UNAVAILABLE'])
    expect(told.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(JSON.stringify(told.body)).not.toContain('Asha')
    expect(await orders()).toBe(before)
    await heal()
    const [first, again] = [await order(key), await order(key)]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.order.id).toBe(first.body.order.id)
    expect(await orders()).toBe(before + 1)
  })
})

describe('the disk of uploads', () => {
  const upload = async () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ alt: 'A lamp' }))
    body.set('file', new File([new Uint8Array(pngFile())], 'lamp.png', { type: 'image/png' }))
    return call({ method: 'POST', path: '/media', body, token: (await staffOf('editor')).token })
  }
  const write = fs.writeFile
  afterEach(() => {
    fs.writeFile = write
  })

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])(
    '%s is told as 503, and no row is left',
    async (code) => {
      expectErrorLog()
      const payload = await testPayload()
      const { totalDocs } = await payload.count({ collection: 'media' })
      fs.writeFile = () => Promise.reject(Object.assign(new Error(`${code}: no`), { code }))
      const told = await upload()
      expect([told.status, codeOf(told)]).toEqual([503, 'UNAVAILABLE'])
      expect(told.headers.get('retry-after')).toMatch(/^\d+$/)
      expect((await payload.count({ collection: 'media' })).totalDocs).toBe(totalDocs)
      fs.writeFile = write
      expect((await upload()).status).toBe(201)
    },
  )

  it('is told to the owner, once', async () => {
    expectErrorLog()
    await staffOf('owner')
    const payload = await testPayload()
    const { lookAtDisk } = await import('@/server/watchDisk')
    for (let turn = 0; turn < 3; turn += 1) {
      fs.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      await upload()
      fs.writeFile = write
      await lookAtDisk(payload)
    }
    const told = await payload.find({
      collection: 'notifications',
      where: { message: { contains: 'disk is full' } },
    })
    expect(told.docs).toMatchObject([{ channel: 'email', event: 'staff.attention' }])
  })
})
