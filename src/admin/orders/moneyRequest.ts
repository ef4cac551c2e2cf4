import type { RefundTarget } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import { problemOf } from './orderRequest'

type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string }

export type CancelQuote = { refund: number; percent: number; until: string | null }
export type RefundPiece = { amount: number; to: RefundTarget; from: string }
export type RefundQuote = { paid: number; left: number; amount: number; pieces: RefundPiece[] }

const NO_ANSWER = {
  en: 'The server does not answer. Please try again.',
  hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
}

/** Asks our routes about money, or tells them; what speaks against it comes back in plain words. */
export const askMoney = async <T>({
  path,
  language,
  query = {},
  body,
  key,
}: {
  path: string
  language: Language
  query?: Record<string, string | number | undefined>
  /** Sent by POST; a question without one. */
  body?: object
  /** Makes a second click the first one's. */
  key?: string
}): Promise<Outcome<T>> => {
  const given = Object.entries({ ...query, locale: language }).filter(
    ([, value]) => value !== undefined,
  )
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  const headers = {
    'Content-Type': 'application/json',
    ...(key ? { 'Idempotency-Key': key } : {}),
  }
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
  const response = await fetch(`/api${path}?${search}`, init).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) return { ok: false, problem: problemOf(answer) ?? NO_ANSWER[language] }
  return { ok: true, value: answer as T }
}
