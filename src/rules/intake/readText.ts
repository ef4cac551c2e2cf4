import type { Reading } from './answers'

/** Anything that is no letter to see: long texts may have tabs and line breaks. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/
const CONTROL_IN_LONG = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/**
 * A text as it is kept: NFC, trimmed, line breaks as `\n`. `maxLength` counts UTF-16 units, as the
 * browser's `maxlength` does. Codes: BAD_INPUT (no text, control characters), BAD_ENCODING, TOO_LONG.
 */
export const readText = ({
  value,
  maxLength,
  isLong,
}: {
  value: unknown
  maxLength: number
  isLong: boolean
}): Reading => {
  if (typeof value !== 'string') return { code: 'BAD_INPUT' }
  if (!value.isWellFormed()) return { code: 'BAD_ENCODING' }
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim()
  if ((isLong ? CONTROL_IN_LONG : CONTROL).test(text)) return { code: 'BAD_INPUT' }
  return text.length <= maxLength ? { value: text } : { code: 'TOO_LONG' }
}
