import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWeakKey, secretWeakness } from '@/rules/system/secretWeakness'

const base64 = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('a secret that somebody made up', () => {
  it.each([
    ['a'.repeat(40), 'alphabet'],
    ['ab'.repeat(20), 'alphabet'],
    ['x7'.repeat(8) + 'y8'.repeat(8), 'alphabet'],
    ['deadbeefcafebabedeadbeefcafebabe', 'alphabet'],
    ['31415926535897932384626433832795028841', 'alphabet'],
    ['00000000-0000-0000-0000-000000000000', 'alphabet'],
    ['!@#$%^&*()_+!@#$%^&*()_+!@#$%^&*()_+', 'alphabet'],
    ['f3b1c7d0'.repeat(4), 'repetition'],
    ['f3b1c7d0xf3b1c7d0yf3b1c7d0zf3b1c7d0', 'repetition'],
    ['abc123abc124abc125abc126abc127abc128', 'repetition'],
    ['P@ssw0rdP@ssw0rd1P@ssw0rd2P@ssw0rd3', 'repetition'],
    ['abcdefghijklmnopqrstuvwxyz012345', 'sequence'],
    ['zyxwvutsrqponmlkjihgfedcba987654', 'sequence'],
    ['AbCdEfGhIjKlMnOpQrStUvWxYz123456', 'sequence'],
    ['qwertyuiopasdfghjklzxcvbnm1234567890', 'sequence'],
    ['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'sequence'],
    ['1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q', 'sequence'],
    ['aabbccddeeffgghhiijjkkllmmnnoopp', 'sequence'],
    ['deadbeefcafebabe0123456789abcdef', 'sequence'],
    ['correcthorsebatterystapleturtlewindow', 'words'],
    ['zebra-tulip-anchor-velvet-mango-orbit-quartz-lamp', 'words'],
    ['shriganeshayanamahjaimatadiomnamahshivaya', 'words'],
    ['my very long and very good phrase 2024!!', 'words'],
    ['Th1s1sth3b3stk3y0f0urw0nd3rfulpr4ct1c3', 'words'],
    ['replace-with-a-long-random-string-here', 'words'],
    ['4b9dchange-me71f0a63e8c5d2b9f08e7a1', 'words'],
    [base64(Buffer.from('hide this, and nobody will see it')), 'text'],
    [hex('Jaipur, 14 Tonk Road, 302015'), 'text'],
    [base64(Array.from({ length: 32 }, (_, at) => at)), 'text'],
  ])('%s is known by its %s', (secret, weakness) => {
    expect(secretWeakness(secret)).toBe(weakness)
  })

  it('is known in other cases and with space around it', () => {
    expect(secretWeakness(' ABCDEFGHIJKLMNOPQRSTUVWXYZ012345\n')).toBe('sequence')
  })
})

describe('a secret from a generator', () => {
  it.each([
    'f3b1c7d09e6a4b52a8d4e0c9b7f61234567890ab',
    'r8Yk2mZ0w4Qv7xTnB1sHc6LdJ9fGpE3uAaWiXoKzM5g=',
    'c0a9f4b17de24e8cb35f6d1e82a7904c',
    'k3v9x2m7q1z8w4p6t0r5y3n8b2j7h1d9',
    '7d4f1e0a-93b2-4c68-8a15-e6f0b29c7d31',
  ])('%s passes', (secret) => {
    expect(secretWeakness(secret)).toBeNull()
  })

  it('passes whatever bytes were drawn', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    // Property tests also draw what chance never does; those rows are judged above.
    const drawn = bytes.filter((each) => new Set(each).size > 26 && !isWeakKey(each))
    fc.assert(
      fc.property(drawn, (each) => {
        expect(secretWeakness(Buffer.from(each).toString('hex'))).toBeNull()
      }),
      { seed: 20_261_128 },
    )
  })
})

describe('the bytes of a key', () => {
  it.each([
    ['zeros', new Uint8Array(32)],
    ['one byte', new Uint8Array(32).fill(7)],
    ['a row', Uint8Array.from({ length: 32 }, (_, at) => at)],
    ['a row in threes, around the end', Uint8Array.from({ length: 32 }, (_, at) => 200 + at * 3)],
    ['a repetition', Uint8Array.from({ length: 32 }, (_, at) => [9, 201, 44, 8][at % 4] ?? 0)],
    ['a text', new TextEncoder().encode('0a1b2c3d4e5f60718293a4b5c6d7e8f9')],
  ])('%s were not drawn', (_, bytes) => {
    expect(isWeakKey(bytes)).toBe(true)
  })

  it('from a generator pass', () => {
    const drawn = 'r8Yk2mZ0w4Qv7xTnB1sHc6LdJ9fGpE3uAaWiXoKzM5g='
    expect(isWeakKey(Buffer.from(drawn, 'base64'))).toBe(false)
  })
})
