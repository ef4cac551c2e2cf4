import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import { problemOf } from '../../orders/orderRequest'

export type AdjustmentWish = {
  user: string
  kind: AdjustmentKind
  /** Paise. */
  amount: number
  reason: string
  expiresAt?: string
}

export type Outcome = { ok: true; status: AdjustmentStatus } | { ok: false; problem: string }

const NO_ANSWER = {
  en: 'The server does not answer. Please try again.',
  hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
}

/** Asks for a credit or debit. @param key makes a repeated click the same request */
export const askAdjustment = ({
  wish,
  key,
  language,
}: {
  wish: AdjustmentWish
  key: string
  language: Language
}): Promise<Outcome> => send({ path: 'adjust', body: wish, key, language })

/** Approves or rejects what a colleague asked for. */
export const sendDecision = ({
  id,
  approve,
  language,
}: {
  id: string
  approve: boolean
  language: Language
}): Promise<Outcome> => send({ path: `adjustments/${id}/decide`, body: { approve }, language })

async function send({
  path,
  body,
  key,
  language,
}: {
  path: string
  body: object
  key?: string
  language: Language
}): Promise<Outcome> {
  const headers = {
    'Content-Type': 'application/json',
    ...(key ? { 'Idempotency-Key': key } : {}),
  }
  const response = await fetch(`/api/wallet/${path}?locale=${language}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) return { ok: false, problem: problemOf(answer) ?? NO_ANSWER[language] }
  const { adjustment } = answer as { adjustment: { status: AdjustmentStatus } }
  return { ok: true, status: adjustment.status }
}
