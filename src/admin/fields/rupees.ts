import { latinDigits } from '@/rules/text/latinDigits'

/** Paise as rupees for typing: 149900 is `1499.00`; nothing for no amount. */
export const rupeesOf = (paise: unknown): string => {
  if (typeof paise !== 'number' || !Number.isSafeInteger(paise)) return ''
  const digits = String(Math.abs(paise)).padStart(3, '0')
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Typed rupees as paise, without a division: `1,499.5` is 149950; null for what is no amount. */
export const paiseOf = (text: string): number | null => {
  const plain = latinDigits(text).replace(/[\s,₹]/g, '')
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain)
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : null
}
