import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeContentIn, isEncryptedPdf, isWholePdf } from '@/rules/intake/fileSafety'
import { pdfTexts } from '@/operations/intake/pdfTexts'
import { hidesObjects, isDeflated, streamOffsets } from '@/rules/intake/pdfStreams'

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0))
const pdf = (body: string) =>
  bytes(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${body} >>\nendobj\nstartxref\n9\n%%EOF\n`,
  )
const found = (body: string) => activeContentIn(pdfTexts(pdf(body)))

describe('a PDF', () => {
  it.each([
    ['/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'javascript'],
    ['/Names << /J#61vaScript 4 0 R >>', 'javascript'],
    ['/AA << /O << /S/#4aava#53cript/JS(x) >> >>', 'javascript'],
    ['/AcroForm << /XFA [ (a) 3 0 R ] >>', 'javascript'],
    ['/A << /S /Launch /F (cmd.exe) >>', 'launch'],
    ['/A << /S /SubmitForm /F (http://x) >>', 'launch'],
    ['/Names << /EmbeddedFiles 3 0 R >>', 'embedded_file'],
    ['/OpenAction << /S /URI /URI (http://x) >>', 'open_action'],
    ['/OpenAction 7 0 R', 'open_action'],
    [
      '/OpenAction 7 0 R >> endobj 7 0 obj << /S /GoTo /D [2 0 R /Fit] >> endobj 7 0 obj << /S /URI >>',
      'open_action',
    ],
    ['/OpenAction << /S /GoTo /D [2 0 R /Fit] /Next << /S /URI >> >>', 'open_action'],
    ['/X (<script>alert(1)</script>)', 'polyglot'],
    ['% <!DOCTYPE html>', 'polyglot'],
    ['% PK\u0003\u0004 PK\u0005\u0006', 'polyglot'],
  ])('with %s is refused: %s', (body, why) => expect(found(body)).toBe(why))

  it.each([
    '',
    '/OpenAction [2 0 R /XYZ null null 0]',
    '/OpenAction << /S /GoTo /D [2 0 R /Fit] >>',
    '/OpenAction 7 0 R >> endobj 7 0 obj << /D [2 0 R /Fit] /S /GoTo >> endobj 8 0 obj <<',
    '/Title (JavaScript for beginners)',
    '/Font /LaunchpadSans',
    '/Metadata <x:xmpmeta xmlns:x="adobe:ns:meta/">',
  ])('with %s is accepted', (body) => expect(found(body)).toBeNull())

  it('must begin with its header', () => {
    expect(activeContentIn(pdfTexts(bytes('<html>%PDF-1.7')))).toBe('polyglot')
    expect(activeContentIn(pdfTexts(bytes('\n%PDF-1.7')))).toBe('polyglot')
  })

  it('is whole and open, or not', () => {
    expect(isWholePdf(pdfTexts(pdf('')))).toBe(true)
    expect(isWholePdf(pdfTexts(pdf('').subarray(0, 60)))).toBe(false)
    expect(isEncryptedPdf(pdfTexts(pdf('/Encr#79pt 5 0 R')))).toBe(true)
    expect(isEncryptedPdf(pdfTexts(pdf('/EncryptMetadata false')))).toBe(false)
  })

  it('of any bytes is looked at without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (data) => {
        const texts = pdfTexts(data)
        activeContentIn(texts)
        isWholePdf(texts)
        streamOffsets(String.fromCharCode(...data))
      }),
    )
  })
})

describe('the streams of a PDF', () => {
  it('are found behind their keyword', () => {
    const text = '<< >>\nstream\r\nABC\nendstream << >> stream\nDEF endstream\n'
    expect(streamOffsets(text).map((at) => text.slice(at, at + 3))).toEqual(['ABC', 'DEF'])
  })

  it('are known by their first two bytes when deflated', () => {
    expect(isDeflated(0x78, 0x9c)).toBe(true)
    expect(isDeflated(0xff, 0xd8)).toBe(false)
  })

  it.each([
    ['<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>', false],
    ['<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>', true],
    ['<< /Type /Obj#53tm /Filter /LZW#44ecode >>', true],
    ['<< /N 1 /First 4 /DecodeParms << /Predictor 12 >> >>', true],
    ['<< /Type /ObjStm /Filter 9 0 R >>', true],
    ['<< /Type /XRef /DecodeParms << /Predictor 12 >> >>', false],
    ['<< /Filter [/ASCII85Decode /FlateDecode] >>', false],
  ])('%s hide objects: %s', (dictionary, isHiding) => {
    const text = `1 0 obj ${dictionary}\nstream\n`
    expect(hidesObjects({ text, offset: text.length })).toBe(isHiding)
  })
})
