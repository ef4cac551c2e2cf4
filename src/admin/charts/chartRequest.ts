import type { KundliStyle } from '@/rules/charts/drawing/kundliDrawing'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { problemOf } from '../orders/orderRequest'

type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string }

/** A place as the search answers it. */
export type FoundPlace = {
  name: string
  district: string | null
  state: string | null
  country: string
  latitude: number
  longitude: number
  timezone: string
}

const NO_ANSWER = {
  en: 'The server does not answer. Please try again.',
  hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
}

/** Has the kundli report of an order made. */
export const askForKundli = ({
  order,
  language,
  ...body
}: {
  order: string
  locale: Language
  style: KundliStyle
  language: Language
}) =>
  send<{ state: 'queued' | 'waiting' | 'made' }>({
    method: 'POST',
    address: `/api/admin/orders/${order}/kundli?locale=${language}`,
    body,
  })

/** Corrects the birth details that an order is worked by. */
export const correctBirthOf = ({
  order,
  language,
  birth,
}: {
  order: string
  birth: Birth
  language: Language
}) => send({ method: 'PUT', address: `/api/orders/${order}/birth?locale=${language}`, body: birth })

/** Places that a typed name may mean; null while the server does not answer. */
export const searchPlaces = async (q: string, language: Language): Promise<FoundPlace[] | null> => {
  const search = new URLSearchParams({ q, locale: language })
  const response = await fetch(`/api/places?${search}`).catch(() => null)
  const found: unknown = response?.ok ? await response.json().catch(() => null) : null
  return Array.isArray(found) ? (found as FoundPlace[]) : null
}

async function send<T>({
  method,
  address,
  body,
}: {
  method: string
  address: string
  body: object
}): Promise<Outcome<T>> {
  const language: Language = address.endsWith('locale=hi') ? 'hi' : 'en'
  const headers = { 'Content-Type': 'application/json' }
  const init = { method, headers, body: JSON.stringify(body) }
  const response = await fetch(address, init).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) return { ok: false, problem: problemOf(answer) ?? NO_ANSWER[language] }
  return { ok: true, value: answer as T }
}
