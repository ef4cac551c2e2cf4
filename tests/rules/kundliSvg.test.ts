import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawKundli } from '@/rules/charts/drawing/drawKundli'
import { BIRTH, castFor } from './golden/drawnChart'

describe('the SVG', () => {
  const svg = (over: Partial<Parameters<typeof drawKundli>[0]> = {}): string =>
    drawKundli({ chart: castFor(BIRTH), varga: 'd1', style: 'north', language: 'en', ...over })

  const HOSTILE = [
    '<script>alert(1)</script>',
    '"/><svg onload=alert(1)>',
    "' onmouseover='x",
    '</title><style>*{display:none}</style>',
    '&lt;b&gt; &amp; &#x0;',
    '\u0000\u0008\u001b\uFFFE\uFFFF\uD800 lone',
    '\u202Eevil\u2066 \u200Fright',
    'علي',
    '👩🏽‍🚀'.repeat(300),
    `a${'\u0301'.repeat(5000)}`,
    'x'.repeat(100_000),
    ']]> <!-- <![CDATA[',
    '\n\n\t ',
  ]

  it.each(HOSTILE.map((title) => [JSON.stringify(title).slice(0, 30), title]))(
    'is well formed whatever the name is: %s',
    (_, title) => {
      for (const style of ['north', 'south'] as const) {
        const drawn = svg({ title, style })
        expect(problemOf(drawn)).toBeNull()
        expect(drawn).not.toMatch(/<(script|style|image|a|foreignObject|use)\b/)
        expect(drawn.length).toBeLessThan(20_000)
        expect(drawn).not.toMatch(/[\u0000-\u001F\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/)
        expect(drawn.isWellFormed()).toBe(true)
      }
    },
  )

  it('is well formed for any name at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        expect(problemOf(svg({ title, style: 'south' }))).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('has a name and a description, and nothing that a policy forbids or that may stand once only', () => {
    const drawn = svg({ title: 'Asha' })
    expect(drawn).toContain('<title>Asha, Birth chart (D1)</title>')
    expect(drawn).toContain('<desc>House 1, Vrishabha: lagna. House 2, Mithuna: Jupiter. ')
    expect(drawn).toContain('role="img" lang="en"')
    expect(drawn).not.toMatch(/\s(id|class|style|href|on\w+)=/)
    expect(svg({ title: 'Asha' })).toBe(drawn)
  })

  it('has fixed colours for light and dark, and those of its page by itself', () => {
    const colours = (text: string) => new Set(text.match(/(?<=(?:fill|stroke)=")[^"]+/g))
    const [light, dark, auto] = (['light', 'dark', 'auto'] as const).map((theme) =>
      colours(svg({ theme })),
    )
    expect([...light!].every((each) => /^(#[0-9a-f]{6}|none)$/.test(each))).toBe(true)
    expect([...dark!].filter((each) => each !== 'none' && light!.has(each))).toEqual([])
    expect([...auto!].filter((each) => each !== 'none')).toEqual(
      expect.arrayContaining(['var(--kundli-ink, currentColor)', 'var(--kundli-tint, none)']),
    )
    expect([...auto!].every((each) => each === 'none' || each.startsWith('var(--kundli-'))).toBe(
      true,
    )
  })

  it.each([
    ['north', 'en', 'd1'],
    ['south', 'hi', 'd1'],
    ['north', 'hi', 'd9'],
  ] as const)(
    'looks as it did when it was last looked at (%s, %s, %s)',
    async (style, language, varga) => {
      const drawn = svg({ style, language, varga, theme: 'light', title: 'Ananya Sharma' })
      await expect(drawn.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        `golden/kundli-${style}-${language}-${varga}.svg`,
      )
    },
  )
})

/** What makes a text no XML, in the few words that a drawing needs; null when it is. */
function problemOf(xml: string): string | null {
  const open: string[] = []
  let rest = xml
  while (rest !== '') {
    const text = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/.exec(rest)
    const tag = /^<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*")*)(\/?)>/i.exec(rest)
    const found = text ?? tag
    if (!found) return `at ${rest.slice(0, 40)}`
    if (tag && tag[1] && open.pop() !== tag[2]) return `closes ${tag[2]}`
    if (tag && !tag[1] && !tag[4]) open.push(tag[2]!)
    rest = rest.slice(found[0].length)
  }
  return open.length === 0 ? null : `open ${open.join(' ')}`
}
