import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isShortCode, normaliseCode, shortCode } from '@/rules/text/code'
import { isSlug, slugOf } from '@/rules/text/slug'
import { isUuid, uuidOf } from '@/rules/text/uuid'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = fc.uint8Array({ minLength: 5, maxLength: 12 })
const isOurs = (code: string) => isShortCode({ code, prefix: 'SH' })

describe('the code of an order', () => {
  it('is known by its check character and has no letter that is misheard', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = shortCode({ prefix: 'SH', bytes: random })
        expect(code).toMatch(/^SH-[0-9A-HJKMNP-TV-Z]{6}$/)
        expect(isOurs(code)).toBe(true)
        expect(isShortCode({ code, prefix: 'R' })).toBe(false)
      }),
    )
  })

  it('shows every single wrong character', () => {
    const place = fc.integer({ min: 3, max: 8 })
    fc.assert(
      fc.property(bytes, place, fc.constantFrom(...ALPHABET), (random, at, other) => {
        const code = shortCode({ prefix: 'SH', bytes: random })
        fc.pre(code[at] !== other)
        expect(isOurs(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows most swaps of neighbours', () => {
    const code = fc.sample(bytes, 2000).map((random) => shortCode({ prefix: 'SH', bytes: random }))
    const swaps = code.flatMap((each) =>
      [3, 4, 5, 6, 7]
        .filter((at) => each[at] !== each[at + 1])
        .map((at) => each.slice(0, at) + each[at + 1] + each[at] + each.slice(at + 2)),
    )
    expect(swaps.filter(isOurs).length / swaps.length).toBeLessThan(0.1)
  })

  it('is not too short, too long, in small letters or part of something', () => {
    const code = shortCode({ prefix: 'SH', bytes: new Uint8Array([7, 200, 33, 91, 255]) })
    for (const wrong of ['', code.slice(0, -1), `${code}0`, ` ${code}`, code.toLowerCase()])
      expect(isOurs(wrong), wrong).toBe(false)
  })

  it('is understood as a person writes or reads it', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (random, choice) => {
        const code = shortCode({ prefix: 'SH', bytes: random })
        const spoken = code
          .replaceAll('0', choice % 2 ? 'O' : 'o')
          .replaceAll('1', ['I', 'l', 'L', 'i'][choice % 4]!)
        const written = choice % 3 ? spoken : spoken.toLowerCase()
        expect(normaliseCode(`  ${written}\n`)).toBe(code)
        expect(normaliseCode(code)).toBe(code)
      }),
    )
  })
})

describe('an address part', () => {
  it('is plain, short, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 110 }), (text) => {
        const slug = slugOf(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugOf(slug)).toBe(slug)
        expect(isSlug(slug)).toBe(slug !== '')
      }),
    )
  })

  it.each([
    ['Janma Kundali — Full Reading', 'janma-kundali-full-reading'],
    ['Café & Co.', 'cafe-co'],
    ["Asha's reading", 'ashas-reading'],
    ['  --Vastu--  ', 'vastu'],
    ['जन्म कुंडली', 'janm-kundali'],
    ['गुण मिलान २, वास्तु।परामर्श', 'gun-milan-2-vastu-paramarsh'],
    ['শুভ বিবাহ', 'shubh-bibah'],
    ['ਜਨਮ ਪੱਤਰੀ', 'janam-patri'],
    ['ಜಾತಕ', 'jatak'],
    ['✨', ''],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ])('of %j is %j', (text, slug) => expect(slugOf(text)).toBe(slug))

  it('is refused with capitals, blanks, ends of dashes or nothing', () => {
    for (const text of ['', 'A', 'a b', '-a', 'a-', 'a--b', 'é', 'a'.repeat(81)])
      expect(isSlug(text), text).toBe(false)
  })
})

it('a UUID is known in any case and nothing else is one', () => {
  fc.assert(fc.property(fc.uuid(), (id) => isUuid(id) && isUuid(id.toUpperCase())))
  const id = '0190a0b0-1234-7abc-8def-0123456789ab'
  for (const wrong of ['', id.slice(1), `${id}0`, `${id}\n`, `{${id}}`, id.replaceAll('-', '')])
    expect(isUuid(wrong), wrong).toBe(false)
})

it('a hash makes an id that every check accepts, the same for the same hash', () => {
  const hash = fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: 64,
    maxLength: 64,
  })
  fc.assert(
    fc.property(hash, hash, (one, other) => {
      expect(isUuid(uuidOf(one))).toBe(true)
      expect(z.uuid().safeParse(uuidOf(one)).success).toBe(true)
      if (one.slice(0, 11) !== other.slice(0, 11)) expect(uuidOf(one)).not.toBe(uuidOf(other))
    }),
  )
})
