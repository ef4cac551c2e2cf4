import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordProblem } from '@/rules/people/password'
import { toE164 } from '@/rules/people/phone'

describe('a phone number', () => {
  it.each([
    '9876543210',
    '98765 43210',
    '98765-43210',
    '987 654 3210',
    '09876543210',
    '0 98765 43210',
    '919876543210',
    '+919876543210',
    '+91 98765 43210',
    '+91-98765-43210',
    '+91 (98765) 43210',
    '(+91) 98765 43210',
    '0091 98765 43210',
    '९८७६५४३२१०',
    '+९१ ९८७६५ ४३२१०',
    '  9876543210 ',
    '+91\u00a098765\u00a043210',
  ])('is understood as %j', (text) => expect(toE164(text)).toBe('+919876543210'))

  it('is understood in every spelling of every Indian mobile number', () => {
    const number = fc
      .tuple(fc.constantFrom('98', '99', '97', '96'), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([start, rest]) => `${start}${String(rest).padStart(8, '0')}`)
    const devanagari = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)))
    const spelling = fc.constantFrom(
      (digits: string) => digits,
      (digits: string) => `0${digits}`,
      (digits: string) => `+91 ${digits}`,
      (digits: string) => `91${digits}`,
      (digits: string) => `0091-${digits}`,
      (digits: string) => `+91-${digits.slice(0, 5)}-${digits.slice(5)}`,
      devanagari,
    )
    fc.assert(
      fc.property(number, spelling, (digits, write) => {
        expect(toE164(write(digits))).toBe(`+91${digits}`)
      }),
    )
  })

  it('of another country keeps its country', () => {
    expect(toE164('+44 7911 123456')).toBe('+447911123456')
    expect(toE164('+1 (415) 555-2671')).toBe('+14155552671')
    expect(toE164('+971 50 123 4567')).toBe('+971501234567')
  })

  it.each([
    ['a fixed line in Mumbai', '022 2345 6789'],
    ['a fixed line in Delhi', '+91 11 2345 6789'],
    ['a free call number', '1800 123 4567'],
    ['an emergency number', '112'],
    ['too short', '98765'],
    ['too long', '98765432101234'],
    ['no number', 'call me'],
    ['nothing', ''],
    ['a number with an extension', '9876543210 ext 4'],
    ['two numbers', '9876543210, 9876543211'],
    ['a script', '<script>9876543210</script>'],
    ['zeros', '0000000000'],
  ])('is refused when it is %s', (_, text) => expect(toE164(text)).toBeNull())

  it('is E.164 or nothing for any text, and the same again', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789+-() .९'), maxLength: 20 })
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const phone = toE164(text)
        if (phone === null) return
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/)
        expect(toE164(phone)).toBe(phone)
      }),
    )
  })
})

describe('a password', () => {
  it('needs ten characters, however they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9 }), (text) => {
        fc.pre([...text].length < 10)
        expect(passwordProblem(text)).toBe('PASSWORD_TOO_SHORT')
      }),
    )
    expect(passwordProblem('😀'.repeat(9))).toBe('PASSWORD_TOO_SHORT')
    expect(passwordProblem('x'.repeat(300))).toBe('TOO_LONG')
  })

  it.each([
    'password123',
    'Password@2024',
    '123password!!',
    'qwertyuiop',
    'QWERTY123456',
    'india@12345',
    'ganesh108108',
    'JaiShreeRam108',
    'omnamahshivaya',
    'sahil@123456',
    'aaaaaaaaaaaa',
    'abababababab',
    '1234567890',
    '9876543210',
    '01234567890123456789',
    'administrator',
    'admin@123456',
  ])('like %j is refused', (text) => expect(passwordProblem(text)).toBe('PASSWORD_TOO_COMMON'))

  it.each([
    'quiet-river-at-dawn',
    'correct horse battery staple',
    'मेरा गुप्त वाक्य है',
    'Tr0ub4dor&3xyz',
    'my password is long',
  ])('like %j is taken', (text) => expect(passwordProblem(text)).toBeNull())

  it('of long random characters is never refused', () => {
    const random = fc.string({
      unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789'),
      minLength: 16,
      maxLength: 200,
    })
    fc.assert(
      fc.property(random, (text) => {
        fc.pre(new Set(text).size > 6)
        expect(passwordProblem(text)).toBeNull()
      }),
    )
  })
})
