import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Email } from '@/api/schemas'
import { emailOf } from '@/rules/people/email'

describe('an email', () => {
  it.each([
    ['Asha@Example.COM', 'asha@example.com'],
    ['asha@उदाहरण.भारत', 'asha@xn--p1b6ci4b4b3a.xn--h2brj9c'],
    ['asha@xn--p1b6ci4b4b3a.xn--h2brj9c', 'asha@xn--p1b6ci4b4b3a.xn--h2brj9c'],
    ['asha@example.xn--h2brj9c', 'asha@example.xn--h2brj9c'],
    ["o'neill+mail@a-b.co.in", "o'neill+mail@a-b.co.in"],
    ['\u200basha@example.com\u00a0', 'asha@example.com'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(emailOf(typed)).toBe(kept)
    expect(Email.parse(typed)).toBe(kept)
  })

  it.each([
    ...['', '@', 'asha', 'asha@', '@example.com', 'asha@example', 'asha@@example.com'],
    ...['asha@127.0.0.1', 'asha@0x7f.1', 'asha@[::1]', 'asha@example.com/x', 'asha@example.com?x'],
    ...['asha@example.com:80', 'a b@example.com', 'asha@exa mple.com', 'asha@-a.com', 'a..b@c.in'],
    ...['.a@c.in', 'a.@c.in', 'आशा@example.com', 'asha@example.c', 'asha@example.com\nBcc: x@y.in'],
    ...['asha@%65xample.com', `${'a'.repeat(250)}@b.in`, 'asha@xn--.भारत'],
  ])('%j is none', (typed) => expect(emailOf(typed)).toBeNull())

  it('is kept as it is once it was kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const kept = emailOf(typed)
        if (kept !== null) expect(emailOf(kept)).toBe(kept)
      }),
    )
  })
})
