const LONGEST = { name: 60, text: 120, detail: 500 }
const DETAIL_KEYS = ['detail', 'reason']

/**
 * What people typed, made fit for a subject line, a mail and a WhatsApp variable: one line, well
 * formed, no control or direction characters, short enough. Keys tell the kind: `…Url` must be a
 * web address and is never cut, `…Name` cannot pose as a link or as WhatsApp formatting.
 * @throws TypeError when a `…Url` is not http(s), which is always a bug of the caller
 */
export const cleanData = <Data extends object>(data: Data): Data =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(key, value)])) as Data

function clean(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (key.endsWith('Url')) return webAddress(key, value)
  if (key === 'practiceName') return clip(oneLine(value), LONGEST.name)
  if (key === 'name' || key.endsWith('Name')) return clip(personName(value), LONGEST.name)
  return clip(oneLine(value), DETAIL_KEYS.includes(key) ? LONGEST.detail : LONGEST.text)
}

function webAddress(key: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href
  throw new TypeError(`${key} is not a web address`)
}

// ZWJ and ZWNJ stay: Devanagari needs them. Bidi controls would turn the rest of the line round.
function oneLine(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim()
}

// Anyone can register another person's address: a name must not become a link in our mail.
function personName(value: string): string {
  const spaced = oneLine(value)
    .replace(/[*_~`{}@\\]+|\/{2,}/g, ' ')
    .replace(/[.\u3002\uFF0E\uFF61](?=[^\s.])/g, '. ')
  return oneLine(spaced)
}

function clip(value: string, most: number): string {
  if (value.length <= most) return value
  const letters = [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(value)]
  const kept = letters.filter(({ index, segment }) => index + segment.length < most)
  return `${kept
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}
