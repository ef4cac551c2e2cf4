import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, anotherClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { formWith, pdfFile, pngFile } from '../support/files'
import { issuesIn, post, upload } from '../support/intake'
import { testPayload } from '../support/payload'
import { makeService, payOrder, placeOrder } from './world'

let client: Actor
let owner: Actor

beforeAll(async () => {
  client = await aClient()
  owner = await staffOf('owner')
  await makeService({ slug: 'documented' })
}, 120_000)

const aPaidOrder = async (): Promise<string> => {
  const order = await placeOrder('documented', client.token)
  await payOrder(order)
  return order
}

describe('TDS', () => {
  const certificate = async (token?: string): Promise<string> =>
    (await upload(pdfFile(), { name: '16A.pdf', type: 'application/pdf', token })).body.file.id
  const receive = (order: string, file: string, actor: Actor) =>
    post(`/admin/tds/${order}/certificate`, { file }, actor)

  const aBusinessOrder = async (): Promise<string> => {
    const order = await placeOrder('documented', client.token)
    await query(
      { payload: await testPayload() } as never,
      sql`update orders set tds = 10000, payable = amount - 10000, billing_tan = 'BLRB01234C' where id = ${order}`,
    )
    await payOrder(order)
    return order
  }

  it('is awaited by age and settled once by the client’s certificate', async () => {
    const order = await aBusinessOrder()
    const open = async () => (await call({ path: '/admin/tds', token: owner.token })).body
    const before = await open()
    const row = before.docs.find((each: { order: string }) => each.order === order)
    expect(row).toMatchObject({ tds: 10_000, tan: 'BLRB01234C', age: '0-30', receivedAt: null })
    expect(before.open[0]).toMatchObject({ age: '0-30' })
    expect(before.open[0].amount).toBeGreaterThanOrEqual(10_000)
    const file = await certificate(client.token)
    const [one, two] = await Promise.all([receive(order, file, owner), receive(order, file, owner)])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const after = await open()
    expect(after.docs.some((each: { order: string }) => each.order === order)).toBe(false)
    expect(after.open[0].amount).toBe(before.open[0].amount - 10_000)
    const lines = await query<{ account: string; amount: string }>(
      { payload: await testPayload() } as never,
      sql`select account, amount from postings p join journals j on j.id = p.journal_id where j.key = ${`tds-received:${order}`} order by amount`,
    )
    expect(lines).toEqual([
      { account: 'tds_receivable', amount: '-10000' },
      { account: 'adjustments', amount: '10000' },
    ])
  })

  it('is for a TAN that staff of the money have checked', async () => {
    const write = (tdsTan: string, actor: Actor) =>
      call({
        method: 'PATCH',
        path: `/users/${client.id}`,
        token: actor.token,
        body: { tdsTan },
        query: { depth: '0' },
      })
    expect(issuesIn(await write('BLRB1234C', owner))).toEqual(['BAD_TAN tdsTan'])
    expect((await write(' blrb01234c ', owner)).body.doc.tdsTan).toBe('BLRB01234C')
    const support = await write('BLRB99999C', await staffOf('support'))
    expect(support.body.doc?.tdsTan ?? 'BLRB01234C').toBe('BLRB01234C')
    expect((await write('BLRB99999C', client)).status).toBeGreaterThanOrEqual(400)
    expect((await write('', owner)).body.doc.tdsTan).toBeNull()
  })

  it('takes no foreign file, no order without TDS, and not from support', async () => {
    const order = await aBusinessOrder()
    const foreign = await certificate((await anotherClient()).token)
    const refused = await receive(order, foreign, owner)
    expect([refused.status, ...issuesIn(refused)]).toEqual([404, 'NOT_FOUND file'])
    const plain = await aPaidOrder()
    const file = await certificate(client.token)
    expect((await receive(plain, file, owner)).status).toBe(404)
    expect(codeOf(await receive(order, file, await staffOf('support')))).toBe('NOT_ALLOWED')
    expect((await receive(order, await certificate(), owner)).status).toBe(200)
  })

  describe('as a PDF from staff', () => {
    const send = (
      order: string,
      { bytes = pdfFile(), name = '16A of Q2.pdf', actor = owner, key = '' } = {},
    ): Promise<Answer> =>
      call({
        method: 'PUT',
        path: `/admin/tds/${order}/certificate`,
        body: formWith({ name, type: 'application/pdf', bytes }, {}),
        token: actor.token,
        headers: key ? { 'Idempotency-Key': key } : {},
      })
    const listed = async (order: string, state: string) =>
      (
        await call({ path: '/admin/tds', token: owner.token, query: { state, limit: 100 } })
      ).body.docs.find((each: { order: string }) => each.order === order)

    it('settles the order, once, and can be opened by staff and its client alone', async () => {
      const order = await aBusinessOrder()
      const [one, two] = await Promise.all([send(order), send(order)])
      expect([one.status, two.status].sort()).toEqual([200, 409])
      expect(await listed(order, 'open')).toBeUndefined()
      const row = await listed(order, 'received')
      expect(row).toMatchObject({ file: { name: '16A of Q2.pdf' }, receivedAt: expect.any(String) })
      const open = (actor?: Actor) => call({ path: row.file.url, token: actor?.token })
      for (const actor of [owner, client, await staffOf('support')]) {
        const file = await open(actor)
        expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment'])
        expect(file.bytes.equals(pdfFile())).toBe(true)
      }
      for (const actor of [await anotherClient(), await staffOf('editor'), undefined])
        expect((await open(actor)).status).toBeGreaterThanOrEqual(400)
    })

    it('is answered again to the same key', async () => {
      const order = await aBusinessOrder()
      const first = await send(order, { key: 'certificate' })
      const again = await send(order, { key: 'certificate' })
      expect([first.status, again.status]).toEqual([200, 200])
      expect(again.body).toEqual(first.body)
    })

    it('is refused where it is no PDF, does something by itself, or is not awaited', async () => {
      const order = await aBusinessOrder()
      const script = Buffer.from(
        pdfFile()
          .toString('latin1')
          .replace(
            '/Type /Catalog',
            '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>',
          ),
        'latin1',
      )
      expect(codeOf(await send(order, { bytes: pngFile() }))).toBe('FILE_NOT_ALLOWED')
      expect(codeOf(await send(order, { bytes: script }))).toBe('FILE_UNSAFE')
      expect(codeOf(await send(order, { actor: await staffOf('support') }))).toBe('NOT_ALLOWED')
      expect(codeOf(await send(order, { actor: client }))).toBe('NOT_ALLOWED')
      expect((await send(await aPaidOrder())).status).toBe(404)
      expect((await send('00000000-0000-4000-8000-000000000000')).status).toBe(404)
      const hostile = await send(order, { name: '../../etc/<img src=x>\u202efdp.pdf' })
      expect(hostile.status).toBe(200)
      expect((await listed(order, 'received')).file.name).toBe('<img src=x>fdp.pdf')
    })
  })
})
