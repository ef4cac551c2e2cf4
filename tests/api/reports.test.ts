import { statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { formWith, pdfFile, pngFile } from '../support/files'
import { issuesIn } from '../support/intake'
import { testPayload } from '../support/payload'
import { payOrder, placeOrder, uploadReport, world, type World } from './world'

let seen: World
let token: string
let staff: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await aClient())
  ;({ token: staff } = await staffOf('practitioner'))
})

const PDF = { name: 'a.pdf', type: 'application/pdf', bytes: pdfFile() }

const upload = (file: Parameters<typeof formWith>[0], fields: Record<string, string>, as = staff) =>
  call({ method: 'POST', path: '/reports/upload', body: formWith(file, fields), token: as })

const read = (id: string, as = token) => call({ path: `/reports/${id}`, token: as })

const pathIn = (url: string): string => url.replace(/^.*\/api/, '/api')

const count = async () => (await (await testPayload()).count({ collection: 'reports' })).totalDocs

describe('an upload', () => {
  it('lies where only the user of the product reads it', async () => {
    const order = await placeOrder('reading', token)
    await payOrder(order)
    const { body } = await upload(PDF, { orderId: order, reportType: 'kundali', title: 'Mine' })
    const [row] = await query<{ filename: string }>(
      { payload: await testPayload() } as never,
      sql`select filename from reports where id = ${body.report.id}`,
    )
    const { mode } = statSync(`media/local/reports/${row!.filename}`)
    expect((mode & 0o777).toString(8)).toBe('600')
  })

  it('is tagged by its order and queued for delivery', async () => {
    const order = await placeOrder('reading', token)
    await payOrder(order)
    const fields = {
      orderId: order,
      reportType: 'kundali',
      title: 'Your chart',
      channels: 'email,portal',
    }
    const { status, body } = await upload(PDF, fields)
    expect(status).toBe(201)
    expect(body.report).toMatchObject({
      order,
      reportType: 'kundali',
      title: 'Your chart',
      viewedAt: null,
      file: { size: PDF.bytes.length },
    })
    const payload = await testPayload()
    const jobs = await query<{ input: { report: string } }>(
      { payload } as never,
      sql`select input from payload_jobs where task_slug = 'deliverReport'`,
    )
    expect(jobs.filter(({ input }) => input.report === body.report.id)).toHaveLength(1)
    const put = await call({
      method: 'PUT',
      path: `/admin/orders/${order}/upload-report`,
      body: formWith(PDF),
      token: staff,
    })
    expect(put.body.report).toMatchObject({ order, title: 'Reading', reportType: 'report' })
    const row = await payload.findByID({ collection: 'reports', id: body.report.id, depth: 0 })
    expect(row).toMatchObject({ user: (await aClient()).id, channels: ['email', 'portal'] })
    expect(row.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/)
  })

  it('is refused when it is no harmless PDF or no paid order’s', async () => {
    const before = await count()
    const orderId = seen.order
    const script = Buffer.from(
      pdfFile()
        .toString('latin1')
        .replace(
          '/Type /Catalog',
          '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
        ),
      'latin1',
    )
    const refused: [Parameters<typeof upload>[0], Record<string, string>, string][] = [
      [{ ...PDF, bytes: script }, { orderId }, 'FILE_UNSAFE'],
      [{ ...PDF, bytes: pngFile() }, { orderId }, 'FILE_NOT_ALLOWED'],
      [{ ...PDF, bytes: Buffer.from('<html>') }, { orderId }, 'FILE_NOT_ALLOWED'],
      [{ ...PDF, bytes: Buffer.alloc(0) }, { orderId }, 'FILE_NOT_ALLOWED'],
      [{ ...PDF, bytes: Buffer.alloc(20_000_001) }, { orderId }, 'BODY_TOO_LARGE'],
      [{ ...PDF, field: 'other' }, { orderId }, 'UNKNOWN_FIELD'],
      [PDF, {}, 'REQUIRED'],
      [PDF, { orderId: 'SH-NONE00' }, 'NOT_FOUND'],
      [PDF, { orderId: seen.unpaid }, 'ORDER_NOT_PAID'],
      [PDF, { orderId, channels: 'fax' }, 'BAD_CHOICE'],
      [PDF, { orderId, deliverAt: 'tomorrow' }, 'BAD_INPUT'],
      [PDF, { orderId, user: 'x' }, 'UNKNOWN_FIELD'],
    ]
    for (const [file, fields, code] of refused)
      expect([code, codeOf(await upload(file, fields))]).toEqual([code, code])
    expect((await upload(PDF, { orderId }, token)).status).toBe(403)
    expect(
      (await call({ method: 'POST', path: '/reports/upload', body: { orderId }, token: staff }))
        .status,
    ).toBe(415)
    expect(await count()).toBe(before)
  })
})

describe('a report', () => {
  it('is looked at first by its owner, once', async () => {
    const other = await read(seen.report, staff)
    expect(other.body.report.viewedAt).toBeNull()
    const looks = await Promise.all([read(seen.report), read(seen.report), read(seen.report)])
    const at = (await read(seen.report)).body.report.viewedAt
    expect(at).toMatch(/Z$/)
    expect(looks.every(({ status }) => status === 200)).toBe(true)
    shiftClock(60_000)
    expect((await read(seen.report)).body.report.viewedAt).toBe(at)
    shiftClock(0)
    const payload = await testPayload()
    const events = await query(
      { payload } as never,
      sql`select 1 from order_events where event = 'viewed' and order_id = ${seen.order}`,
    )
    expect(events).toHaveLength(1)
  })

  it('opens by its link for ten minutes, and by nothing like it', async () => {
    const { file } = (await read(seen.report)).body.report
    expect(file.name).toMatch(/^SH-.*\.pdf$/)
    const link = pathIn(file.url)
    const opened = await call({ path: link })
    expect(opened.status).toBe(200)
    expect(opened.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(opened.headers.get('content-type')).toContain('application/pdf')
    expect(opened.headers.get('content-disposition')).toContain(file.name)
    expect(opened.headers.get('cache-control')).toBe('private, no-store')
    const later = String(Number(/expires=(\d+)/.exec(link)?.[1]) + 600_000)
    const forged = [
      link.replace(/expires=\d+/, `expires=${later}`),
      link.replace(/user=[\w-]+/, `user=${(await anotherClient()).id}`),
      link.replace(/signature=./, 'signature=_'),
      link.replace(/signature=.*/, 'signature='),
    ]
    for (const path of forged) expect(codeOf(await call({ path }))).toBe('NOT_FOUND')
    shiftClock(10 * 60_000 + 1000)
    expect(codeOf(await call({ path: link }))).toBe('NOT_FOUND')
    shiftClock(0)
  })

  it('is not there for anybody else, on any path', async () => {
    const { token: other } = await anotherClient()
    const payload = await testPayload()
    const { filename } = await payload.findByID({
      collection: 'reports',
      id: seen.report,
      depth: 0,
    })
    const editor = (await staffOf('editor')).token
    for (const as of [undefined, other, editor]) {
      expect(
        (await call({ path: `/reports/file/${filename}`, token: as })).status,
      ).toBeGreaterThanOrEqual(400)
      expect(
        (await call({ path: `/reports/${seen.report}?depth=0`, token: as })).status,
      ).toBeGreaterThanOrEqual(400)
    }
    expect(codeOf(await read(seen.report, other))).toBe('NOT_FOUND')
    expect(
      codeOf(await call({ path: `/reports/user/${(await aClient()).id}`, token: other })),
    ).toBe('NOT_FOUND')
    expect((await call({ path: `/reports/file/${filename}`, token })).status).toBe(200)
    expect(issuesIn(await call({ path: '/reports/not-an-id', token }))).toEqual(['BAD_ID id'])
  })

  it('is deleted with its file by those who may', async () => {
    const order = await placeOrder('reading', token)
    await payOrder(order)
    const id = await uploadReport(order)
    const link = pathIn((await read(id)).body.report.file.url)
    const remove = (as: string) => call({ method: 'DELETE', path: `/reports/${id}`, token: as })
    expect((await remove(staff)).status).toBe(403)
    expect((await remove((await staffOf('manager')).token)).status).toBe(200)
    expect((await remove((await staffOf('manager')).token)).status).toBe(404)
    expect(codeOf(await call({ path: link }))).toBe('NOT_FOUND')
  })
})
