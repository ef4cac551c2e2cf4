import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { documentContent, type DocumentContent } from '@/rules/payments/tax/documentContent'
import { TAX_DOCUMENT_KINDS, type TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import { taxOf } from '@/rules/payments/tax/taxOf'
import { renderTaxDocument } from '@/templates'
import { loadFonts, runsOf, widthOf } from '@/templates/layout/fonts'

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined

type Given = Parameters<typeof documentContent>[0]

const content = (over: Partial<Given> = {}): DocumentContent =>
  documentContent({
    kind: 'tax_invoice',
    number: 'INV/26-27/000001',
    issuedAt: '2026-11-23T06:00:00.000Z',
    basis: 'taxed',
    seller: {
      name: { en: 'Sahil Jyotish LLP', hi: 'साहिल ज्योतिष' },
      address: '12 Tilak Road\nPune 411002',
      state: '27',
      gstin: '27AAPFU0939F1ZV',
    },
    buyer: {
      name: 'श्री क्षत्रिय द्वितीय',
      address: 'कुर्ला, मुंबई',
      state: '29',
      gstin: '29AAGCB7383J1Z4',
      tan: null,
    },
    placeOfSupply: '29',
    order: {
      code: 'SH-7K3QF9',
      service: { en: 'Janma Kundali', hi: 'जन्म कुंडली' },
      price: 149_900,
      discount: 0,
      sac: '999799',
      ratePercent: 18,
    },
    payment: 'pay_AbCdEf12345678',
    paidBy: { gateway: 149_900, wallet: 0, tds: 0 },
    against: {
      number: 'RV/26-27/000007',
      kind: 'receipt_voucher',
      issuedAt: '2026-11-20T06:00:00.000Z',
    },
    parts: taxOf({ gross: 149_900, ratePercent: 18, isSameState: false }),
    ...over,
  })

/** The text layer, with all white space as single spaces. */
function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahil-pdf-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a rendered document', () => {
  it.each(['en', 'hi'] as const)(
    'is the same to the byte, one page, without scripts (%s)',
    async (locale) => {
      const [one, two] = [
        await renderTaxDocument({ content: content(), locale }),
        await renderTaxDocument({ content: JSON.parse(JSON.stringify(content())), locale }),
      ]
      expect(one.equals(two)).toBe(true)
      const raw = one.toString('latin1')
      expect(raw.startsWith('%PDF-1.7')).toBe(true)
      expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1)
      expect(raw).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|URI|AcroForm)\b/)
      expect(raw).toContain(`/Lang (${locale}-IN)`)
    },
  )

  it.runIf(HAS_PDFTOTEXT)('says everything that the law asks for, in English', async () => {
    const text = textOf(await renderTaxDocument({ content: content(), locale: 'en' }))
    for (const said of [
      ...['Tax invoice', 'Original for the recipient', 'INV/26-27/000001', '23 November 2026'],
      ...[
        'Sahil Jyotish LLP',
        '12 Tilak Road',
        'GSTIN: 27AAPFU0939F1ZV',
        'State: Maharashtra (27)',
      ],
      ...['श्री क्षत्रिय द्वितीय', 'कुर्ला, मुंबई', 'GSTIN: 29AAGCB7383J1Z4', 'Karnataka (29)'],
      ...['Service supplied: Janma Kundali', '999799', '₹1,270.34', 'IGST 18%', '₹228.66'],
      ...['₹1,499.00', 'One Thousand Four Hundred Ninety Nine Rupees Only'],
      ...['RV/26-27/000007', 'SH-7K3QF9', 'pay_AbCdEf12345678', 'reverse charge', 'No'],
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('CGST')
  })

  it.runIf(HAS_PDFTOTEXT)('has a Hindi text layer in the order of the letters', async () => {
    const over = { parts: taxOf({ gross: 149_900, ratePercent: 18, isSameState: true }) }
    const text = textOf(await renderTaxDocument({ content: content(over), locale: 'hi' }))
    for (const said of [
      ...['कर बीजक', 'साहिल ज्योतिष', 'श्री क्षत्रिय द्वितीय', 'जीएसटीआईएन: 27AAPFU0939F1ZV'],
      ...['राज्य: महाराष्ट्र (27)', 'प्रदान की गई सेवा: जन्म कुंडली', 'सीजीएसटी 9%', '₹114.33'],
      ...['एसजीएसटी/यूटीजीएसटी 9%', 'एक हज़ार चार सौ निन्यानवे रुपये मात्र', '23 नवंबर 2026'],
      ...['प्रतिवर्ती प्रभार पर देय कर', 'इलेक्ट्रॉनिक रूप से जारी; हस्ताक्षर के बिना मान्य।'],
    ])
      expect(text).toContain(said.normalize('NFC'))
  })

  it.runIf(HAS_PDFTOTEXT)('of a practice that is not registered names no tax', async () => {
    const over: Partial<Given> = {
      kind: 'receipt',
      basis: 'unregistered',
      placeOfSupply: null,
      parts: taxOf({ gross: 149_900, ratePercent: 0, isSameState: true }),
    }
    const text = textOf(await renderTaxDocument({ content: content(over), locale: 'en' }))
    expect(text).toContain('The supplier is not registered under GST; no tax is charged.')
    expect(text).not.toMatch(/CGST|IGST|SAC|reverse charge|Place of supply/)
  })

  it.runIf(HAS_PDFTOTEXT)('over what is kept of a cancelled order says so', async () => {
    const over: Partial<Given> = { kind: 'bill', isCancellation: true }
    const text = textOf(await renderTaxDocument({ content: content(over), locale: 'en' }))
    expect(text).toContain('Cancellation charge for:')
    const hindi = textOf(await renderTaxDocument({ content: content(over), locale: 'hi' }))
    expect(hindi).toContain('रद्द करने का शुल्क, सेवा:')
  })

  it('is drawn for every kind, whatever was typed', async () => {
    const hostile = {
      name: `\u202E<script>alert(1)</script> \u0000 ${'á'}${'\u0301'.repeat(50)} 👩🏽‍🚀 தமிழ் \uD800`,
      address: `${'x'.repeat(300)}\n${'\n'.repeat(200)}`,
      state: null,
      gstin: null,
      tan: null,
    }
    for (const kind of Object.keys(TAX_DOCUMENT_KINDS) as TaxDocumentKind[]) {
      const pdf = await renderTaxDocument({
        content: content({ kind, buyer: hostile }),
        locale: 'hi',
      })
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
      expect(pdf.length).toBeLessThan(100_000)
    }
  })
})

describe('letters', () => {
  const SCRIPTS = [
    ...[0x900, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00],
    ...[0x20, 0x300, 0x1e00, 0x400, 0x600, 0x4e00, 0x1f600],
  ]
  const letter = fc
    .tuple(fc.constantFrom(...SCRIPTS), fc.integer({ min: 0, max: 0x7f }))
    .map(([block, at]) => String.fromCodePoint(block + at))
  const doc = new PDFDocument({ margin: 0 })
  loadFonts(doc)

  it.each(['regular', 'bold'] as const)(
    'of every script are measured, in any order (%s)',
    (weight) => {
      fc.assert(
        fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
          const text = letters.join('')
          expect(widthOf({ doc, text, weight, size: 10 })).toBeGreaterThanOrEqual(0)
        }),
        { numRuns: 2000 },
      )
    },
  )

  it('go to the typeface that has them, the missing ones to a question mark', () => {
    const runs = runsOf({ doc, text: 'श्री ṇ தமிழ் ☉', weight: 'regular' })
    expect(runs.map(({ font, text }) => [font, text])).toEqual([
      ['Devanagari-regular', 'श्री '],
      ['-regular', 'ṇ'],
      ['Devanagari-regular', ' '],
      ['Tamil-regular', 'தமிழ்'],
      ['Devanagari-regular', ' ?'],
    ])
  })
})
