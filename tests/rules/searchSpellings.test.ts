import { describe, expect, it } from 'vitest'
import { searchSpellings } from '@/rules/text/searchSpellings'

describe('a search of staff', () => {
  it.each([
    '+91 98366 67269',
    '098366-67269',
    '९८३६६ ६७२६९',
    '৯৮৩৬৬৬৭২৬৯',
    '0091 98366 67269',
    '+91 (0) 98366 67269',
    '98366.67269',
    '\u202a+91 98366\u00a067269\u202c',
  ])('finds +919836667269 by %s', (typed) => {
    const found = searchSpellings(typed).phones.some((digits) => '+919836667269'.includes(digits))
    expect(found).toBe(true)
  })

  it.each([
    'SH-SAOQ7Q',
    'SHSA0Q7Q',
    '#SH-SA0Q7Q',
    'sh sa0 q7q',
    'sh–sao–q7q',
    '5H SAOQ7Q',
    'saoq7q',
    'SH-SA०Q७Q',
  ])('finds SH-SA0Q7Q by %s', (typed) => {
    expect(searchSpellings(typed).codes.some((code) => 'SH-SA0Q7Q'.includes(code))).toBe(true)
  })

  it('is its words, in any order, each as typed and with plain digits', () => {
    expect(searchSpellings('  deshmukh   मिलान २ ').words).toEqual([
      ['deshmukh'],
      ['मिलान'],
      ['२', '2'],
    ])
  })

  it('is no phone and no code where it cannot be one', () => {
    expect(searchSpellings('asha@example.in')).toMatchObject({ phones: [], codes: [] })
    expect(searchSpellings('12')).toMatchObject({ phones: [], codes: [] })
    expect(searchSpellings('\u200b\u200b').words.flat().join('')).not.toBe('undefined')
  })

  it('is bounded', () => {
    const { words, phones, codes } = searchSpellings('9 '.repeat(5000))
    expect([words.length, ...phones.map((each) => each.length), ...codes]).toEqual([8, 50, 10])
  })
})
