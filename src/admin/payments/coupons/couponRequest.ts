import type { Category } from '@/rules/catalogue/categories'
import type { CouponKind } from '@/rules/payments/coupons/couponKinds'
import type { Language } from '@/rules/system/failures'
import { problemOf } from '../../orders/orderRequest'

export type Batch = {
  count: number
  prefix?: string
  kind: CouponKind
  percent?: number
  /** Paise. */
  amountOff?: number
  /** Paise. */
  minAmount?: number
  endsAt?: string
  categories?: Category[]
  isFirstOrderOnly: boolean
  campaign?: string
  name?: string
}

const NO_ANSWER = {
  en: 'The server does not answer. Please try again.',
  hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
}

/** Makes a batch of codes and hands the file to the browser; the same key gives the same batch. @returns what speaks against it; null when done */
export const downloadBatch = async ({
  batch,
  key,
  language,
}: {
  batch: Batch
  key: string
  language: Language
}): Promise<string | null> => {
  const response = await fetch(`/api/coupons/generate?locale=${language}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(batch),
  }).catch(() => null)
  if (!response?.ok)
    return problemOf(await response?.json().catch(() => null)) ?? NO_ANSWER[language]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `coupons-${batch.campaign ?? batch.prefix ?? batch.count}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}
