import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPaise } from '@/rules/money/formatPaise'
import { formatInstant } from '@/rules/time/formatInstant'

describe('formatPaise', () => {
  test.each([
    [0, '₹0.00'],
    [5, '₹0.05'],
    [149900, '₹1,499.00'],
    [12345678901, '₹12,34,56,789.01'],
    [-5050, '-₹50.50'],
    [9007199254740991, '₹90,07,19,92,54,74,09.91'],
  ])('%i paise', (paise, text) => {
    expect(formatPaise({ paise, locale: 'en' }).replace(/,/g, '')).toBe(text.replace(/,/g, ''))
  })

  test('groups in lakhs', () => {
    expect(formatPaise({ paise: 12345678901, locale: 'en' })).toBe('₹12,34,56,789.01')
  })

  test('loses no paisa, in either language, whatever the amount', () => {
    const amount = fc.oneof(fc.maxSafeInteger(), fc.bigInt(-(10n ** 24n), 10n ** 24n))
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'hi'), (paise, locale) => {
        const text = formatPaise({ paise, locale })
        expect(text).toContain('₹')
        expect(BigInt(text.replace(/[^\d-]/g, ''))).toBe(BigInt(paise))
        expect(text).toMatch(/\.\d\d$/)
      }),
    )
  })

  test.each([1.5, NaN, Infinity, 2 ** 53])('refuses %d', (paise) => {
    expect(() => formatPaise({ paise, locale: 'en' })).toThrow(RangeError)
  })
})

describe('formatInstant', () => {
  const at = '2026-11-22T20:15:00.000Z'

  test('says the date and time of the reader, with the zone', () => {
    const india = { at, timezone: 'Asia/Kolkata' }
    expect(formatInstant({ ...india, locale: 'en', style: 'date' })).toBe('23 November 2026')
    expect(formatInstant({ ...india, locale: 'en' })).toMatch(/^23 November 2026, 1:45\sam IST$/)
    expect(formatInstant({ ...india, locale: 'hi' })).toBe('23 नवंबर 2026, रात 1:45 IST')
    const york = { at, timezone: 'America/New_York', locale: 'en' } as const
    expect(formatInstant({ ...york, style: 'date' })).toBe('22 November 2026')
    expect(formatInstant({ ...york, style: 'time' })).toMatch(/^3:15\spm GMT-5$/)
  })

  test('follows daylight saving', () => {
    const said = (instant: string) =>
      formatInstant({ at: instant, timezone: 'Europe/London', locale: 'en', style: 'time' })
    expect(said('2026-03-29T00:59:00Z')).toMatch(/^12:59\sam GMT$/)
    expect(said('2026-03-29T01:00:00Z')).toMatch(/^2:00\sam GMT\+1$/)
  })

  test.each([
    ['2026-13-40T00:00:00Z', 'Asia/Kolkata'],
    ['2026-11-22T00:00:00Z', 'Mars/Olympus'],
  ])('refuses %s in %s', (wrong, timezone) => {
    expect(() => formatInstant({ at: wrong, timezone, locale: 'en' })).toThrow(RangeError)
  })
})
