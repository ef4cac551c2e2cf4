import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lookAtFile } from '@/operations/intake/lookAtFile'

const part = (number: number, dictionary: string, stream?: Buffer | string): Buffer => {
  const data = stream === undefined ? undefined : Buffer.from(stream as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${dictionary}`, 'latin1'),
    Buffer.from(data ? ` /Length ${data.length} >>\nstream\n` : ' >>'),
    data ?? Buffer.alloc(0),
    Buffer.from(data ? '\nendstream\nendobj\n' : '\nendobj\n'),
  ])
}
const file = (...parts: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    part(1, '/Type /Catalog /Pages 2 0 R'),
    part(2, '/Type /Pages /Kids [3 0 R] /Count 1'),
    ...parts,
    Buffer.from('xref\n0 1\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ])
const packedStream = (objects: Record<number, string>): { dictionary: string; text: string } => {
  const bodies = Object.values(objects)
  const header = Object.keys(objects)
    .map((number, at) => `${number} ${bodies.slice(0, at).join(' ').length + (at && 1)}`)
    .join(' ')
  const first = header.length + 1
  return {
    dictionary: `/Type /ObjStm /N ${bodies.length} /First ${first}`,
    text: `${header} ${bodies.join(' ')}`,
  }
}
const packed = (objects: Record<number, string>): Buffer => {
  const { dictionary, text } = packedStream(objects)
  return part(9, `${dictionary} /Filter /FlateDecode`, deflateSync(text))
}
const packedPlain = (objects: Record<number, string>): Buffer => {
  const { dictionary, text } = packedStream(objects)
  return part(9, dictionary, text)
}
const verdict = async (data: Buffer): Promise<string> => {
  const found = await lookAtFile({ data, allowed: ['application/pdf'] })
  return 'refused' in found ? found.refused : found.mimetype
}

const PAGE = 'BT /F1 12 Tf (HTML/JavaScript, Product/Launch \\(and /XFA\\)) Tj ET'
const XMP = '<rdf:li>HTML/JavaScript and /EmbeddedFiles</rdf:li>'
const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>'

describe('words are not code', () => {
  it.each<[string, Buffer]>([
    ['on a page', file(part(4, '', PAGE))],
    ['on a packed page', file(part(4, '/Filter /FlateDecode', deflateSync(PAGE)))],
    ['in a title', file(part(4, '/Title (HTML/JavaScript \\) /Launch) /Author (A/Encrypt )'))],
    ['in a bookmark that is packed', file(packed({ 4: '<< /Title (Web/JavaScript /Launch) >>' }))],
    ['in the description', file(part(4, '/Type /Metadata /Subtype /XML', XMP))],
    [
      'in the description, packed',
      file(part(4, '/Type /Metadata /Subtype /XML /Filter /FlateDecode', deflateSync(XMP))),
    ],
    ['in a comment', file(Buffer.from('% made with /JavaScript\n'), part(4, '/X 1 % /Launch\n'))],
  ])('%s', async (_, data) => expect(await verdict(data)).toBe('application/pdf'))

  it.each<[string, Buffer]>([
    ['in itself', file(packed({ 1: '<< /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >>' }))],
    [
      'in another',
      file(packed({ 1: '<< /OpenAction 7 0 R >>', 7: '<< /S /GoTo /D [3 0 R /Fit] >>' })),
    ],
    [
      'in another, not packed',
      file(packed({ 1: '<< /OpenAction 7 0 R >>' }), part(7, '/S /GoTo /D (first)')),
    ],
    [
      'in a stream that is not deflated',
      file(packedPlain({ 1: '<< /OpenAction 7 0 R >>', 7: '<< /D [3 0 R /Fit] /S /GoTo >>' })),
    ],
  ])('an object stream may open a page, said %s', async (_, data) =>
    expect(await verdict(data)).toBe('application/pdf'),
  )
})

describe('code is refused', () => {
  const opening = '<< /OpenAction 7 0 R >>'
  it.each<[string, Buffer]>([
    ['in a dictionary', file(part(7, '/S /JavaScript /JS (x)'))],
    ['with escapes', file(part(7, '/S /J#61vaScript /JS (x)'))],
    ['behind a name with an escaped bracket', file(part(7, '/A#28 1 /S /JavaScript /JS (x)'))],
    ['behind an escaped bracket in a text', file(part(7, '/A (\\() /S /JavaScript /JS (x)'))],
    ['in a packed object', file(packed({ 7: SCRIPT }))],
    ['in a packed object behind an open text', file(packed({ 6: '(never closed', 7: SCRIPT }))],
    ['in an object inside a text', file(part(4, `/X (7 0 obj ${SCRIPT} endobj)`))],
    ['in an object inside a comment', file(Buffer.from(`% 7 0 obj ${SCRIPT} endobj\n`))],
    ['in an object inside a page', file(part(4, '', `(7 0 obj ${SCRIPT} endobj) Tj`))],
    ['in an object stream that is not deflated', file(packedPlain({ 7: SCRIPT }))],
    [
      'in a packed stream that says it is a description',
      file(
        part(
          4,
          '/Type /Metadata /Subtype /XML /N 1 /First 4 /Filter /FlateDecode',
          deflateSync(`7 0 ${SCRIPT}`),
        ),
      ),
    ],
    [
      'in a packed stream behind an object in a text of its dictionary',
      file(
        part(
          4,
          '/N 1 /First 4 /X (\n5 0 obj << ) /Type /Metadata /Filter /FlateDecode',
          deflateSync(`7 0 ${SCRIPT}`),
        ),
      ),
    ],
    [
      'in a packed stream behind an object in a comment of its dictionary',
      file(
        part(
          4,
          `/N 1 /First 4 ${' '.repeat(5000)}% \n% 5 0 obj <<\n /Type /Metadata /Filter /FlateDecode`,
          deflateSync(`7 0 ${SCRIPT}`),
        ),
      ),
    ],
    [
      'where the first object is said elsewhere',
      file(
        part(
          4,
          '/Type /ObjStm /N 1 /First 5 0 R /Filter /FlateDecode',
          deflateSync(`7 0 ${SCRIPT}`),
        ),
      ),
    ],
    [
      'in a packed opening action that is more than a view',
      file(packed({ 1: opening, 7: '<< /S /GoTo /D (x) /Next 8 0 R >>' })),
    ],
    [
      'behind a dictionary in a view',
      file(packed({ 1: opening, 7: '<< /S /GoTo /D (x) /X << /Y 1 >> /Next 8 0 R >>' })),
    ],
    [
      'in the last of many opening actions',
      file(
        packed({
          1: `<< ${[...Array(9).keys()].map((page) => `/OpenAction [${page} 0 R]`).join(' ')} /OpenAction << /S /URI >> >>`,
        }),
      ),
    ],
    ['in an opening action to a page of the web', file(packed({ 1: opening, 7: '<< /S /URI >>' }))],
    [
      'in the second of two objects of one number',
      file(packed({ 1: opening, 7: '<< /S /GoTo /D (x) >>' }), part(7, '/S /URI /URI (http://x)')),
    ],
    [
      'in an object whose number is written oddly',
      file(
        packed({ 1: opening, 7: '<< /S /GoTo /D (x) >>' }),
        Buffer.from('7 0 % so\nobj << /S /URI /URI (http://x) >> endobj\n'),
      ),
    ],
    [
      'in the second of two opening actions',
      file(
        packed({
          1: '<< /OpenAction [3 0 R /Fit] /OpenAction << /S /URI >> >>',
        }),
      ),
    ],
    [
      'in texts that never end, without end',
      file(Buffer.from('1 0 obj << /Launch ('.repeat(40_000))),
    ],
  ])('%s', async (_, data) => expect(await verdict(data)).toBe('FILE_UNSAFE'))

  it('by a file with a password, whatever it holds', async () => {
    expect(await verdict(file(part(4, '/Encrypt 5 0 R')))).toBe('FILE_NOT_ALLOWED')
  })
})
