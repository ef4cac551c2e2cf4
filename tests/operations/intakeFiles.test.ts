import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanImage } from '@/operations/intake/cleanImage'
import { inspectFile } from '@/operations/intake/inspectFile'

const PDF = ['application/pdf']
const HARMLESS = '1 0 2 30 << /Type /Page >> << /S /GoTo >>'
const ACTIVE = '1 0 << /S /Java#53cript /JS (app.alert(1)) >>'

const pdfWith = ({ dictionary, stream }: { dictionary: string; stream: Uint8Array }): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Length ${stream.length} ${dictionary} >>\nstream\r\n`,
      'latin1',
    ),
    stream,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
  ])

const objects = (text: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode') =>
  pdfWith({ dictionary, stream: deflateSync(text) })
const verdict = (data: Buffer) =>
  inspectFile({ data, allowed: PDF }).then(
    ({ mimetype }) => mimetype,
    (error: { code: string }) => error.code,
  )

describe('a PDF', () => {
  it('with harmless compressed objects is accepted', async () => {
    expect(await inspectFile({ data: objects(HARMLESS), allowed: PDF })).toEqual({
      mimetype: 'application/pdf',
      extension: 'pdf',
    })
  })

  it.each<[string, Buffer]>([
    ['a compressed script', objects(ACTIVE)],
    [
      'a compressed script whose stream calls itself a picture',
      objects(ACTIVE, '/Subtype /Image /Filter /FlateDecode'),
    ],
    ['a compressed script behind much else', objects(`${' '.repeat(600_000)}${ACTIVE}`)],
    [
      'a script across two pieces of the inflated text',
      objects(`${' '.repeat(256 * 1024 - 6)}${ACTIVE.slice(4)}`),
    ],
    [
      'a wrong checksum',
      pdfWith({
        dictionary: '/Type /ObjStm /N 1 /First 4',
        stream: withWrongEnd(deflateSync(ACTIVE)),
      }),
    ],
    [
      'a second coding',
      objects(HARMLESS, '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /ASCIIHexDecode]'),
    ],
    [
      'a stream that breaks off',
      pdfWith({
        dictionary: '/Filter /FlateDecode',
        stream: deflateSync(Buffer.alloc(9000, 'abc')).subarray(0, 12),
      }),
    ],
    [
      'a stream that inflates without end',
      pdfWith({
        dictionary: '/Filter /FlateDecode',
        stream: deflateSync(Buffer.alloc(140 * 1024 * 1024)),
      }),
    ],
    [
      'more streams than any document has',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.alloc(80_000, 'stream\n'),
        Buffer.from('startxref\n9\n%%EOF\n'),
      ]),
    ],
  ])('with %s is refused', async (_, data) => expect(await verdict(data)).toBe('FILE_UNSAFE'))

  it.each<[string, Buffer]>([
    [
      'a password',
      pdfWith({ dictionary: '>> endobj 2 0 obj << /Encrypt 3 0 R', stream: Buffer.from('x') }),
    ],
    ['no end', objects(HARMLESS).subarray(0, 60)],
    ['text in its place', Buffer.from('hello')],
  ])('with %s is not accepted', async (_, data) =>
    expect(await verdict(data)).toBe('FILE_NOT_ALLOWED'),
  )

  it('with the pictures and fonts of an honest document is accepted', async () => {
    const noise = Buffer.from(
      Array.from({ length: 500_000 }, (_, at) => (at * 2_654_435_761) >>> 13),
    )
    expect(
      await verdict(
        pdfWith({ dictionary: '/Filter [/ASCII85Decode /FlateDecode]', stream: noise }),
      ),
    ).toBe('application/pdf')
    expect(
      await verdict(
        objects(noise.toString('latin1'), '/Filter /FlateDecode /DecodeParms << /Predictor 15 >>'),
      ),
    ).toBe('application/pdf')
  })
})

describe('a picture', () => {
  const picture = sharp({ create: { width: 20, height: 10, channels: 4, background: '#0a0' } })

  it('is told by its bytes', async () => {
    const data = await picture.clone().avif().toBuffer()
    expect(await inspectFile({ data, allowed: ['image/avif'] })).toEqual({
      mimetype: 'image/avif',
      extension: 'avif',
    })
    await expect(inspectFile({ data, allowed: PDF })).rejects.toMatchObject({
      code: 'FILE_NOT_ALLOWED',
      status: 415,
    })
  })

  it('is turned upright and loses what is hidden in it', async () => {
    const hidden = '<script>alert(1)</script>'
    const turned = await picture.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { data, mimetype } = await cleanImage({
      data: Buffer.concat([turned, Buffer.from(hidden)]),
      mimetype: 'image/jpeg',
    })
    expect(mimetype).toBe('image/jpeg')
    expect(data.includes(hidden)).toBe(false)
    expect(await sharp(data).metadata()).toMatchObject({ width: 10, height: 20 })
    expect(
      (await cleanImage({ data: await picture.clone().png().toBuffer(), mimetype: 'image/png' }))
        .extension,
    ).toBe('webp')
  })
})

describe('what phones make', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a50' } })

  it('of 50 megapixels is kept, smaller', async () => {
    const data = await flat(8160, 6120).jpeg({ quality: 40 }).toBuffer()
    const kept = await cleanImage({ data, mimetype: 'image/jpeg' })
    expect(await sharp(kept.data).metadata()).toMatchObject({ width: 4000, height: 3000 })
  })

  it('of more than a phone makes is refused with the way out', async () => {
    const data = await flat(9000, 5000).png({ compressionLevel: 1 }).toBuffer()
    await expect(cleanImage({ data, mimetype: 'image/png' })).rejects.toMatchObject({
      code: 'PICTURE_TOO_LARGE',
      status: 413,
    })
  })

  it.each(['heic', 'heix', 'mif1', 'hevc', 'msf1'])(
    'as HEIC (%s) is refused with the way out',
    async (brand) => {
      const data = Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`, 'latin1'),
        Buffer.alloc(64),
      ])
      const refused = { code: 'PHOTO_IS_HEIC', status: 415 }
      await expect(inspectFile({ data, allowed: ['image/jpeg'] })).rejects.toMatchObject(refused)
      await expect(inspectFile({ data, allowed: PDF })).rejects.toMatchObject({
        code: 'FILE_NOT_ALLOWED',
      })
    },
  )
})

function withWrongEnd(stream: Buffer): Buffer {
  return Buffer.concat([stream.subarray(0, -4), Buffer.from([1, 2, 3, 4])])
}
