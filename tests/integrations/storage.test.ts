import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { beforeAll, describe, expect, it } from 'vitest'
import { s3Options } from '@/integrations/storage'
import { atFileEnd } from '../support/cleanup'
import { missingSwiftPackage, noteStorageNotRun, startSwift, type Swift } from '../support/swift'
import { setEnv } from './openSandbox'

const missing = missingSwiftPackage()
if (missing) noteStorageNotRun(missing)

const Bucket = 'sahil-files'
const Key = 'reports/कुण्डली रिपोर्ट (1).pdf'
const BYTES = Buffer.from('%PDF-1.7 जन्म कुण्डली\n'.repeat(5000))

describe.skipIf(missing)('object storage with the settings of s3Options', () => {
  let swift: Swift
  let s3: S3Client

  const client = (over: S3ClientConfig = {}) => {
    const made = new S3Client({ ...s3Options({ media: true }).config, maxAttempts: 1, ...over })
    atFileEnd(() => made.destroy())
    return made
  }

  const link = (signer: S3Client, expiresIn = 60) =>
    getSignedUrl(signer, new GetObjectCommand({ Bucket, Key }), { expiresIn })

  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 200,
      (error: { $metadata?: { httpStatusCode?: number } }) => error.$metadata?.httpStatusCode,
    )

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
    s3 = client()
    await s3.send(new CreateBucketCommand({ Bucket }))
    const ContentType = 'application/pdf'
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: BYTES, ContentType }))
  })

  it('gives back the same bytes, type and size, whole and in part', async () => {
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }))
    expect(head).toMatchObject({ ContentLength: BYTES.length, ContentType: 'application/pdf' })
    const whole = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect(Buffer.from((await whole.Body?.transformToByteArray()) ?? [])).toEqual(BYTES)
    const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-7' }))
    expect(await part.Body?.transformToString()).toBe('%PDF-1.7')
  })

  it('replaces and deletes', async () => {
    const place = { Bucket, Key: 'media/one.txt' }
    await s3.send(new PutObjectCommand({ ...place, Body: 'first' }))
    await s3.send(new PutObjectCommand({ ...place, Body: 'second' }))
    const answer = await s3.send(new GetObjectCommand(place))
    expect(await answer.Body?.transformToString()).toBe('second')
    await s3.send(new DeleteObjectCommand(place))
    expect(await refusal(s3.send(new HeadObjectCommand(place)))).toBe(404)
  })

  it('opens a file by a signed link, without keys', async () => {
    const answer = await fetch(await link(s3))
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(BYTES)
  })

  it('refuses a link that was changed, for another file, or is out of date', async () => {
    const good = await link(s3)
    const changed = good.replace(/X-Amz-Signature=(.)/, (_, digit: string) => {
      return `X-Amz-Signature=${digit === '0' ? '1' : '0'}`
    })
    const longer = good.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000')
    const elsewhere = good.replace('/reports/', '/media/')
    for (const url of [changed, longer, elsewhere]) {
      expect(url).not.toBe(good)
      expect((await fetch(url)).status, url).toBe(403)
    }
    const command = new GetObjectCommand({ Bucket, Key })
    const signingDate = new Date(Date.now() - 3_600_000)
    const old = await getSignedUrl(s3, command, { expiresIn: 60, signingDate })
    expect((await fetch(old)).status).toBe(403)
  })

  it('refuses a wrong secret, an unknown key and a caller without any', async () => {
    const { accessKeyId, secretAccessKey } = swift
    const wrong = client({ credentials: { accessKeyId, secretAccessKey: 'wrong' } })
    const unknown = client({ credentials: { accessKeyId: 'sahil:nobody', secretAccessKey } })
    for (const stranger of [wrong, unknown]) {
      expect(await refusal(stranger.send(new GetObjectCommand({ Bucket, Key })))).toBe(403)
      const put = new PutObjectCommand({ Bucket, Key, Body: 'forged' })
      expect(await refusal(stranger.send(put))).toBe(403)
      expect((await fetch(await link(stranger))).status).toBe(403)
    }
    const bare = await fetch((await link(s3)).split('?')[0] as string)
    expect([400, 401, 403]).toContain(bare.status)
    const kept = await s3.send(new HeadObjectCommand({ Bucket, Key }))
    expect(kept.ContentLength).toBe(BYTES.length)
  })

  it('takes a large file in parts of a stream, as uploads come', async () => {
    const Body = Buffer.alloc(6 * 1024 * 1024, 'x')
    const place = { Bucket, Key: 'media/large.bin' }
    await s3.send(new PutObjectCommand({ ...place, Body }))
    const head = await s3.send(new HeadObjectCommand(place))
    expect(head.ContentLength).toBe(Body.length)
  })
})
