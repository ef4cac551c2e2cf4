import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import type { PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { s3Options } from '@/integrations/storage'
import { seal } from '@/kit/seal'
import { transaction } from '@/kit/transaction'
import { generateKundli } from '@/operations/charts/generateKundli'
import { aBirth } from '../operations/births'
import { aPaidOrder, newReq, rows, sql, type Client } from '../operations/shop'
import { aClient, anotherClient, staffOf, type Actor } from '../support/actors'
import { call, type Answer } from '../support/api'
import { atFileEnd } from '../support/cleanup'
import { expectErrorLog } from '../support/errorLog'
import { formWith, pdfFile, pngFile } from '../support/files'
import { missingSwiftPackage, noteStorageNotRun, startSwift, type Swift } from '../support/swift'
import { setEnv } from './openSandbox'

const missing = missingSwiftPackage()
if (missing) noteStorageNotRun(missing)

const Bucket = 'sahil-private'
const RANDOM_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf$/

describe.skipIf(missing)('files of the practice in object storage', () => {
  let swift: Swift
  let s3: S3Client
  let owner: Actor
  let staff: Actor
  let order: string

  beforeAll(async () => {
    swift = await startSwift()
    atFileEnd(() => swift.stop())
    setEnv({
      S3_BUCKET: Bucket,
      S3_ENDPOINT: swift.endpoint,
      S3_REGION: swift.region,
      S3_ACCESS_KEY_ID: swift.accessKeyId,
      S3_SECRET_ACCESS_KEY: swift.secretAccessKey,
    })
    s3 = new S3Client({ ...s3Options({ media: true }).config })
    atFileEnd(() => s3.destroy())
    await s3.send(new CreateBucketCommand({ Bucket }))
    owner = await aClient()
    staff = await staffOf('manager')
    order = (await aPaidOrder({ client: { kind: 'client', ...owner } as Client })).order
  })

  const keys = async (): Promise<string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    return Contents.map(({ Key = '' }) => Key)
  }

  const upload = (bytes: Buffer): Promise<Answer> => {
    const file = { name: 'Asha Rao kundali.pdf', type: 'application/pdf', bytes }
    const body = formWith(file, { orderId: order })
    return call({ method: 'POST', path: '/reports/upload', body, token: staff.token })
  }

  const uploaded = async (bytes: Buffer): Promise<{ id: string; filename: string }> => {
    const answer = await upload(bytes)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { id } = answer.body.report as { id: string }
    const [row] = await rows<{ filename: string }>(
      sql`select filename from reports where id = ${id}`,
    )
    return { id, filename: row!.filename }
  }

  const linkFor = async (id: string, token: string): Promise<string> => {
    const answer = await call({ path: `/reports/${id}`, token })
    expect(answer.status).toBe(200)
    const { pathname, search } = new URL(answer.body.report.file.url as string)
    return pathname + search
  }

  it('a report lies in the bucket, under a random name, and not on the disk', async () => {
    const bytes = pdfFile('first reading')
    const { filename } = await uploaded(bytes)
    expect(filename).toMatch(RANDOM_NAME)
    const all = await keys()
    expect(all.filter((key) => key.endsWith(filename))).toEqual([`reports/${filename}`])
    expect(all.join()).not.toMatch(/asha|kundali/i)
    const object = await s3.send(new GetObjectCommand({ Bucket, Key: `reports/${filename}` }))
    expect(object.ContentType).toBe('application/pdf')
    expect(Buffer.from(await object.Body!.transformToByteArray())).toEqual(bytes)
    for (const folder of ['reports', ''])
      expect(existsSync(path.join('media', 'local', folder, filename))).toBe(false)
  })

  it('its owner opens it by a short-lived link and gets the same bytes', async () => {
    const bytes = pdfFile('second reading')
    const { id } = await uploaded(bytes)
    const answer = await call({ path: await linkFor(id, owner.token) })
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(bytes)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="SH-[0-9A-Z]{6}\.pdf"$/,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect((await call({ path: await linkFor(id, staff.token) })).bytes).toEqual(bytes)
  })

  it('nobody else opens it: not with another account, a changed link, or at the bucket', async () => {
    const { id, filename } = await uploaded(pdfFile('third reading'))
    const stranger = await anotherClient()
    const editor = await staffOf('editor')
    const link = await linkFor(id, owner.token)
    const refused = [
      { path: `/reports/${id}`, token: stranger.token },
      { path: `/reports/${id}` },
      { path: `/reports/${id}`, token: editor.token },
      { path: `/reports/file/${filename}`, token: stranger.token },
      { path: `/reports/file/${filename}`, token: editor.token },
      { path: `/reports/file/${filename}` },
      { path: link.replace(owner.id, stranger.id) },
      { path: link.replace(/expires=\d/, 'expires=9') },
      { path: link.replace(/signature=./, 'signature=') },
    ]
    for (const each of refused) {
      const answer = await call(each)
      expect([401, 403, 404], each.path).toContain(answer.status)
      expect(answer.bytes.includes('%PDF'), each.path).toBe(false)
    }
    const bare = await fetch(`${swift.endpoint}/${Bucket}/reports/${filename}`)
    expect([400, 401, 403]).toContain(bare.status)
  })

  it('a deleted report leaves nothing in the bucket, and its link opens nothing', async () => {
    const { id, filename } = await uploaded(pdfFile('fourth reading'))
    const link = await linkFor(id, owner.token)
    const gone = await call({ method: 'DELETE', path: `/reports/${id}`, token: staff.token })
    expect(gone.status).toBe(200)
    expect((await keys()).filter((key) => key.endsWith(filename))).toEqual([])
    expect((await call({ path: link })).status).toBe(404)
  })

  it('what a client sends lies there too, under a name of our own', async () => {
    const file = { name: 'my home.png', type: 'image/png', bytes: pngFile() }
    const answer = await call({
      method: 'POST',
      path: '/client-files',
      body: formWith(file),
      token: owner.token,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const mine = (await keys()).filter((key) => key.startsWith('client-files/'))
    expect(mine).toEqual([expect.stringMatching(/^client-files\/[0-9a-f-]{36}\.webp$/)])
  })

  it('a kundli report whose maker died before the commit is written over by the next run', async () => {
    const birth = seal({ value: aBirth(), purpose: 'birth' })
    await rows(sql`update orders set sealed_birth = ${birth} where id = ${order}`)
    const make = async (req: PayloadRequest): Promise<void> =>
      generateKundli({ req, order, locale: 'en', style: 'north' })
    const kundlis = async () => (await keys()).filter((key) => key.startsWith('reports/kundli-'))
    const req = await newReq()
    const death = transaction(req, async () => {
      await make(req)
      throw new Error('killed before the commit')
    })
    await expect(death).rejects.toThrow('killed')
    const left = await kundlis()
    expect(left).toHaveLength(1)
    await make(await newReq())
    expect(await kundlis()).toEqual(left)
  })

  it('a report that the storage does not take is not kept and not delivered', async () => {
    const count = async () =>
      rows(
        sql`select (select count(*)::int from reports) as reports, (select count(*)::int from payload_jobs where task_slug = 'deliverReport') as jobs,
              (select count(*)::int from order_events where order_id = ${order}) as events`,
      )
    const before = await count()
    await swift.stop()
    expectErrorLog()
    const answer = await upload(pdfFile('lost reading'))
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(answer.body.errors[0].code).toMatch(/^(INTERNAL|UNAVAILABLE)$/)
    expect(JSON.stringify(answer.body)).not.toContain(swift.endpoint)
    expect(await count()).toEqual(before)
  })
})
