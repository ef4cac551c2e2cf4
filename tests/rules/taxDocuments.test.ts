import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords } from '@/rules/money/amountInWords'
import { documentContent, placeOfSupply, taxBasis } from '@/rules/payments/tax/documentContent'
import { documentNumber } from '@/rules/payments/tax/documentNumber'
import { fiscalYear } from '@/rules/payments/tax/fiscalYear'
import { gstProblems } from '@/rules/payments/tax/gstProblems'
import { isGstin, stateOfGstin } from '@/rules/payments/tax/gstin'
import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import { taxOf } from '@/rules/payments/tax/taxOf'
import { tdsAge } from '@/rules/payments/tax/tdsAge'

const GSTIN = '27AAPFU0939F1ZV'
const gross = fc.integer({ min: 0, max: 10 ** 12 })
const rate = fc.constantFrom(0, 0.1, 0.25, 3, 5, 12, 18, 28)

describe('taxOf', () => {
  it('takes 1,499.00 apart as on the paper', () => {
    expect(taxOf({ gross: 149_900, ratePercent: 18, isSameState: true })).toEqual({
      taxable: 127_034,
      cgst: 11_433,
      sgst: 11_433,
      igst: 0,
    })
    expect(taxOf({ gross: 149_900, ratePercent: 18, isSameState: false }).igst).toBe(22_866)
  })

  it('has whole parts that add up to the amount, and equal halves', () => {
    fc.assert(
      fc.property(gross, rate, fc.boolean(), (amount, ratePercent, isSameState) => {
        const parts = taxOf({ gross: amount, ratePercent, isSameState })
        const { taxable, cgst, sgst, igst } = parts
        expect(taxable + cgst + sgst + igst).toBe(amount)
        expect(Object.values(parts).every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(
          true,
        )
        expect(cgst).toBe(sgst)
        expect(isSameState ? igst : cgst).toBe(0)
        const exact = (amount * ratePercent) / (100 + ratePercent)
        expect(Math.abs(cgst + sgst + igst - exact)).toBeLessThanOrEqual(1.01)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('isGstin', () => {
  it.each([GSTIN, '29AAGCB7383J1Z4', '24AAACC1206D1ZM', '07AAGFF2194N1Z1'])('knows %s', (text) => {
    expect(isGstin(text)).toBe(true)
    expect(stateOfGstin(text)).toBe(text.slice(0, 2))
  })

  it('finds every wrong letter and every two that changed places', () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    for (let at = 0; at < 15; at += 1) {
      for (const letter of letters) {
        const wrong = `${GSTIN.slice(0, at)}${letter}${GSTIN.slice(at + 1)}`
        expect(isGstin(wrong)).toBe(wrong === GSTIN)
      }
      const swapped = `${GSTIN.slice(0, at)}${GSTIN[at + 1] ?? ''}${GSTIN[at]}${GSTIN.slice(at + 2)}`
      expect(isGstin(swapped)).toBe(swapped === GSTIN)
    }
  })

  it.each([
    '',
    GSTIN.toLowerCase(),
    ` ${GSTIN}`,
    `${GSTIN}\n`,
    '99AAPFU0939F1ZV',
    '२७AAPFU0939F1ZV',
  ])('refuses %j', (text) => {
    expect(isGstin(text)).toBe(false)
    expect(stateOfGstin(text)).toBeNull()
  })
})

describe('gstProblems', () => {
  const good = { isRegistered: true, legalName: 'Sahil LLP', state: '27', gstin: GSTIN }

  it('wants a name, a GSTIN and its state of who is registered', () => {
    expect(gstProblems(good)).toEqual([])
    expect(gstProblems({})).toEqual([])
    expect(gstProblems({ isRegistered: true })).toEqual([
      { code: 'BAD_GSTIN', field: 'gst.gstin' },
      { code: 'REQUIRED', field: 'gst.legalName' },
      { code: 'STATE_NEEDED', field: 'gst.state' },
    ])
    expect(gstProblems({ ...good, state: '29' })).toEqual([
      { code: 'BAD_GSTIN', field: 'gst.state' },
    ])
    expect(gstProblems({ gstin: 'nonsense' })).toEqual([{ code: 'BAD_GSTIN', field: 'gst.gstin' }])
  })
})

describe('fiscalYear', () => {
  it.each([
    ['2026-11-23T06:00:00Z', '26-27'],
    ['2027-03-31T18:29:59.999Z', '26-27'],
    ['2027-03-31T18:30:00Z', '27-28'],
    ['2099-12-31T00:00:00Z', '99-00'],
  ])('%s is %s', (at, expected) => {
    expect(fiscalYear(new Date(at))).toBe(expected)
  })
})

describe('documentNumber', () => {
  it('never has more than 16 characters and is never the same for two counts', () => {
    const series = fc.constantFrom(...Object.values(TAX_DOCUMENT_KINDS).map((kind) => kind.series))
    const count = fc.integer({ min: 1, max: 9_999_999 })
    fc.assert(
      fc.property(series, count, count, (each, one, other) => {
        const of = (number: number) =>
          documentNumber({ series: each, fiscalYear: '26-27', count: number })
        expect(of(one)).toMatch(/^[A-Z\d/-]{1,16}$/)
        expect(of(one) === of(other)).toBe(one === other)
      }),
    )
    const of = (number: number) =>
      documentNumber({ series: 'INV', fiscalYear: '26-27', count: number })
    expect(of(1)).toBe('INV/26-27/000001')
    expect(of(999_999)).toBe('INV/26-27/999999')
    expect(of(1_000_000)).toBe('INV/2627/1000000')
    expect(() => of(10_000_000)).toThrow(RangeError)
    expect(() => of(0)).toThrow(RangeError)
  })
})

describe('amountInWords', () => {
  it.each([
    [0, 'Zero Rupees Only', 'शून्य रुपये मात्र'],
    [101, 'One Rupee And One Paisa Only', 'एक रुपया और एक पैसा मात्र'],
    [5_151, 'Fifty One Rupees And Fifty One Paise Only', 'इक्यावन रुपये और इक्यावन पैसे मात्र'],
    [
      149_900,
      'One Thousand Four Hundred Ninety Nine Rupees Only',
      'एक हज़ार चार सौ निन्यानवे रुपये मात्र',
    ],
    [
      12_345_678_905,
      'Twelve Crore Thirty Four Lakh Fifty Six Thousand Seven Hundred Eighty Nine Rupees And Five Paise Only',
      'बारह करोड़ चौंतीस लाख छप्पन हज़ार सात सौ नवासी रुपये और पांच पैसे मात्र',
    ],
  ])('%i', (paise, en, hi) => {
    expect(amountInWords({ paise, locale: 'en' })).toBe(en)
    expect(amountInWords({ paise, locale: 'hi' })).toBe(hi)
  })

  it('tells any two amounts apart and refuses what is none', () => {
    fc.assert(
      fc.property(gross, gross, (one, other) => {
        for (const locale of ['en', 'hi'] as const)
          expect(
            amountInWords({ paise: one, locale }) === amountInWords({ paise: other, locale }),
          ).toBe(one === other)
      }),
    )
    expect(() => amountInWords({ paise: -1, locale: 'en' })).toThrow(RangeError)
    expect(() => amountInWords({ paise: 1.5, locale: 'hi' })).toThrow(RangeError)
  })
})

describe('documents', () => {
  it('add up', () => {
    fc.assert(
      fc.property(gross, rate, fc.boolean(), (amount, ratePercent, isSameState) => {
        const parts = taxOf({ gross: amount, ratePercent, isSameState })
        const content = documentContent({ parts } as Parameters<typeof documentContent>[0])
        expect(content.taxable + content.cgst + content.sgst + content.igst).toBe(content.total)
        expect(content.total).toBe(amount)
        expect(content.words.en).toBe(amountInWords({ paise: amount, locale: 'en' }))
      }),
    )
  })

  it('know why they show tax or none, and where the supply is', () => {
    const of = (ratePercent: number, isRegistered: boolean, place: '27' | '96' | null) =>
      taxBasis({ ratePercent, isRegistered, placeOfSupply: place })
    expect(of(18, true, '27')).toBe('taxed')
    expect(of(0, true, '27')).toBe('exempt')
    expect(of(0, true, '96')).toBe('export')
    expect(of(0, false, null)).toBe('unregistered')
    expect(placeOfSupply({ buyer: { gstin: GSTIN, state: '29' } })).toBe('27')
    expect(placeOfSupply({ buyer: { gstin: null, state: '29' } })).toBe('29')
    expect(placeOfSupply({ buyer: { gstin: null, state: null } })).toBeNull()
  })
})

describe('tdsAge', () => {
  it('counts whole days into buckets without a gap', () => {
    const paidAt = new Date('2026-01-01T00:00:00Z')
    const after = (days: number) =>
      tdsAge({ paidAt, at: new Date(paidAt.getTime() + days * 86_400_000) })
    expect([0, 30, 31, 90, 91, 180, 181, 9999].map((days) => after(days).bucket)).toEqual([
      ...['0-30', '0-30', '31-90', '31-90', '91-180', '91-180', '181+', '181+'],
    ])
    expect(after(-1)).toEqual({ days: 0, bucket: '0-30' })
  })
})
