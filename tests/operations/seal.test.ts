import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { digest, open, seal } from '@/kit/seal'

const KEYS = process.env.DATA_KEYS ?? ''
const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`

const useKeys = (keys: string): void => {
  process.env.DATA_KEYS = keys
  refreshEnv()
}

afterEach(() => useKeys(KEYS))

describe('sealing', () => {
  it('gives back any value, and never the same text twice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (value, purpose) => {
        const sealed = seal({ value, purpose })
        expect(open({ sealed, purpose })).toEqual(JSON.parse(JSON.stringify(value)))
        expect(seal({ value, purpose })).not.toBe(sealed)
      }),
    )
  })

  it('shows nothing of the value', () => {
    const sealed = seal({ value: { birth: '1990-05-17', name: 'Asha' }, purpose: 'birth' })
    expect(sealed).toMatch(/^test\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(Buffer.from(sealed.split('.').at(-1)!, 'base64url').toString('latin1')).not.toMatch(
      /Asha|1990/,
    )
  })

  it('opens for its own purpose only', () => {
    const sealed = seal({ value: 1, purpose: 'birth' })
    expect(() => open({ sealed, purpose: 'answers' })).toThrow()
    expect(() => open({ sealed, purpose: '' })).toThrow()
  })

  it('notices every changed part', () => {
    const sealed = seal({ value: { amount: 149_900 }, purpose: 'x' })
    const parts = sealed.split('.')
    for (const at of [1, 2, 3]) {
      const bytes = Buffer.from(parts[at]!, 'base64url')
      for (let place = 0; place < bytes.length; place += 1) {
        const changed = Buffer.from(bytes)
        changed[place]! ^= 1
        const forged = parts.with(at, changed.toString('base64url')).join('.')
        expect(() => open({ sealed: forged, purpose: 'x' }), `${at} ${place}`).toThrow()
      }
    }
  })

  it('refuses what is cut, empty, or has a shortened tag', () => {
    const sealed = seal({ value: 1, purpose: 'x' })
    const [id, nonce, tag, body] = sealed.split('.') as [string, string, string, string]
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
    for (const wrong of [
      '',
      id,
      `${id}.${nonce}`,
      `${id}.${nonce}.${tag}`,
      `${id}.${nonce}.${short}.${body}`,
      `${id}.${nonce}..${body}`,
      sealed.slice(1),
    ])
      expect(() => open({ sealed: wrong, purpose: 'x' }), wrong).toThrow()
  })
})

describe('the keys', () => {
  it('can be changed: the first seals, all of them open, a removed one is named', () => {
    useKeys(key('old', 1))
    const before = seal({ value: 'kept', purpose: 'x' })
    useKeys(`${key('new', 2)},${key('old', 1)}`)
    expect(open({ sealed: before, purpose: 'x' })).toBe('kept')
    const after = seal({ value: 'fresh', purpose: 'x' })
    expect(after).toMatch(/^new\./)
    useKeys(key('new', 2))
    expect(open({ sealed: after, purpose: 'x' })).toBe('fresh')
    expect(() => open({ sealed: before, purpose: 'x' })).toThrow(/"old"/)
  })

  it('of another installation with the same name open nothing', () => {
    useKeys(key('k', 1))
    const sealed = seal({ value: 1, purpose: 'x' })
    useKeys(key('k', 2))
    expect(() => open({ sealed, purpose: 'x' })).toThrow()
  })

  it.each([
    ['no key', ''],
    ['a short key', `k:${Buffer.alloc(16).toString('base64')}`],
    ['no name', `:${Buffer.alloc(32).toString('base64')}`],
    ['a name with a dot', `a.b:${Buffer.alloc(32).toString('base64')}`],
  ])('are refused with %s', (_, keys) => {
    useKeys(keys)
    expect(() => seal({ value: 1, purpose: 'x' })).toThrow(/DATA_KEYS/)
  })
})

it('a digest is the same for the same value and purpose, and another for any other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (value, one, other) => {
      expect(digest({ value, purpose: one })).toBe(digest({ value, purpose: one }))
      fc.pre(one !== other)
      expect(digest({ value, purpose: one })).not.toBe(digest({ value, purpose: other }))
    }),
  )
  expect(digest({ value: 'x', purpose: 'y' })).toMatch(/^[\w-]{43}$/)
})
