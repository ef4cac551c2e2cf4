const LETTERS = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** What people typed as one line: no control or direction characters, no towers of marks, cut to so many letters. */
export const plainLine = (text: string, longest: number): string => {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()
  const letters = [...LETTERS.segment(line.slice(0, longest * 16))].map(({ segment }) => segment)
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line
}
