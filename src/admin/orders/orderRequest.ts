import type { OrderStatus } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'

type Outcome = { ok: true; status: OrderStatus } | { ok: false; problem: string }

const NO_ANSWER = {
  en: 'The server does not answer. Please try again.',
  hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
}

/** Moves an order; what speaks against it comes back in plain words. */
export const moveOrderTo = async ({
  id,
  status,
  note,
  language,
}: {
  id: string
  status: OrderStatus
  note?: string
  language: Language
}): Promise<Outcome> => {
  const body = JSON.stringify({ status, ...(note ? { note } : {}) })
  const headers = { 'Content-Type': 'application/json' }
  const address = `/api/orders/${id}/status?locale=${language}`
  const response = await fetch(address, { method: 'PUT', headers, body }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) return { ok: false, problem: problemOf(answer) ?? NO_ANSWER[language] }
  return { ok: true, status: (answer as { order: { status: OrderStatus } }).order.status }
}

/** The present status of an order; undefined when it cannot be read now. */
export const readStatus = async (id: string): Promise<OrderStatus | undefined> => {
  const response = await fetch(`/api/orders/${id}`).catch(() => null)
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null
  return (answer as { order?: { status: OrderStatus } } | null)?.order?.status
}

/** The sentence of the contract's error shape. */
export const problemOf = (answer: unknown): string | undefined =>
  (answer as { errors?: { message?: string }[] } | null)?.errors?.[0]?.message
