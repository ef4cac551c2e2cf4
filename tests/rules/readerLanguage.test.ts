import { describe, expect, it } from 'vitest'
import { languageOf } from '@/kit/language'

const asked = (acceptLanguage: string | null, url?: string) =>
  languageOf({ url, headers: { get: () => acceptLanguage } })

describe('the language of a reader', () => {
  it.each([
    ['mr-IN,hi;q=0.8', 'hi'],
    ['en;q=0,hi', 'hi'],
    ['en;q=0.5, hi-IN;q=0.9', 'hi'],
    ['hi;q=0.5, en-GB', 'en'],
    ['hi;q=0, en;q=0.1', 'en'],
    ['HI', 'hi'],
    ['hi_IN', 'hi'],
    ['ta, bn;q=0.9, hi;q=0.1', 'hi'],
    ['hi ; q = 0.4 , en ; q = 0.3', 'hi'],
    ['hil', 'en'],
    ['fr-FR', 'en'],
    ['*', 'en'],
    ['', 'en'],
    ['hi;q=banana', 'hi'],
    [null, 'en'],
  ])('%s is %s', (header, language) => expect(asked(header)).toBe(language))

  it.each([
    ['/x?locale=hi', 'hi'],
    ['/x?locale=hi-IN', 'hi'],
    ['/x?a=1&locale=HI&b=2', 'hi'],
    ['/x?locale=en-GB', 'en'],
    ['/x?locale=hi-Deva-IN', 'hi'],
    ['/x?nolocale=hi', 'en'],
    ['/x?locale=mr', 'en'],
  ])('%s is %s, before any header', (url, language) => expect(asked('en', url)).toBe(language))

  it('a place that names another language leaves it to the header', () => {
    expect(asked('hi', '/x?locale=mr')).toBe('hi')
  })
})
