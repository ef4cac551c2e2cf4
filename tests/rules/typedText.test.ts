import { describe, expect, it } from 'vitest'
import { Billing } from '@/api/orders'
import { BirthDay, BirthTime, Email } from '@/api/schemas'
import { readAnswer } from '@/rules/intake/readAnswer'
import type { FieldType } from '@/rules/intake/fieldTypes'
import { toE164 } from '@/rules/people/phone'
import { normaliseCode } from '@/rules/text/code'
import { latinDigits } from '@/rules/text/latinDigits'
import { typedText } from '@/rules/text/typedText'

const MARKS = [
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d'],
  ...['\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\ufe0e', '\ufe0f', '\ufeff', '\u00ad'],
]
const DASHES = ['‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '-']
const DIGITS = [
  ...['०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '੦੧੨੩੪੫੬੭੮੯', '૦૧૨૩૪૫૬૭૮૯', '୦୧୨୩୪୫୬୭୮୯', '௦௧௨௩௪௫௬௭௮௯'],
  ...['౦౧౨౩౪౫౬౭౮౯', '೦೧೨೩೪೫೬೭೮೯', '൦൧൨൩൪൫൬൭൮൯', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙'],
  ...['꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹', '0123456789'],
]

const answer = (type: FieldType, value: unknown) =>
  readAnswer({ field: { name: 'x', type } as never, value, today: '2026-11-29' })

const inScript = (text: string, digits: string): string =>
  text.replace(/\d/g, (digit) => [...digits][Number(digit)]!)

describe('what is typed or pasted', () => {
  it.each(MARKS)('loses the mark %j everywhere', (mark) => {
    const within = (text: string) => `${mark}${text.slice(0, 3)}${mark}${text.slice(3)}${mark}`
    expect(typedText(within('ABC-12'))).toBe('ABC-12')
    expect(toE164(within('+919836667269'))).toBe('+919836667269')
    expect(Email.parse(within('asha@example.com'))).toBe('asha@example.com')
    expect(BirthDay.parse(within('1990-08-15'))).toBe('1990-08-15')
    expect(normaliseCode(within('SH-7K3QF9'))).toBe('SH-7K3QF9')
    expect(Billing.parse({ gstin: within('27AAPFU0939F1ZV') }).gstin).toBe('27AAPFU0939F1ZV')
    expect(Billing.parse({ tan: within('mumd01234a') }).tan).toBe('MUMD01234A')
  })

  it.each(DASHES)('reads %s as a dash', (dash) => {
    expect(BirthDay.parse(`1990${dash}08${dash}15`)).toBe('1990-08-15')
    expect(toE164(`+91${dash}98366${dash}67269`)).toBe('+919836667269')
    expect(normaliseCode(`sh${dash}7k3qf9`)).toBe('SH-7K3QF9')
    expect(answer('date', `2026${dash}01${dash}31`)).toEqual({ value: '2026-01-31' })
    expect(answer('number', `${dash}12`)).toEqual({ value: -12 })
  })

  it.each(DIGITS)('reads %s as 0 to 9', (digits) => {
    expect(latinDigits(digits)).toBe('0123456789')
    expect(toE164(inScript('98366 67269', digits))).toBe('+919836667269')
    expect(BirthTime.parse(inScript('06:41', digits))).toBe('06:41')
    expect(answer('birthDate', inScript('1990-08-15', digits))).toEqual({ value: '1990-08-15' })
    expect(answer('birthTime', inScript('06:41', digits))).toEqual({
      value: { certainty: 'exact', time: '06:41' },
    })
    expect(answer('number', inScript('12.5', digits))).toEqual({ value: 12.5 })
    expect(normaliseCode(inScript('SH-73490', digits))).toBe('SH-73490')
  })

  it('a no-break space is a space', () => {
    expect(toE164('+91\u00a098366\u202f67269')).toBe('+919836667269')
    expect(answer('email', '\u00a0asha@example.com\u00a0')).toEqual({ value: 'asha@example.com' })
  })

  it('keeps what a name needs', () => {
    expect(answer('text', 'क्‍षमा')).toEqual({ value: 'क्‍षमा' })
  })
})
