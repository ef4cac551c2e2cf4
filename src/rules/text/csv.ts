/** What a spreadsheet program takes for the beginning of a formula, blanks before it included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

/**
 * Rows as CSV (RFC 4180, with the byte order mark that spreadsheet programs need for Devanagari). A text that
 * would be read as a formula gets an apostrophe before it; numbers stay numbers.
 */
export const csvOf = (rows: (string | number | null)[][]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
