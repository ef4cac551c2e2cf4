import { latinDigits } from '@/rules/text/latinDigits'

/** A typed whole percent from 0 to 100; null for what is none. */
export const percentOf = (text: string): number | null => {
  const digits = /^(\d{1,3})\s*%?$/.exec(latinDigits(text).trim())?.[1]
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : null
}
