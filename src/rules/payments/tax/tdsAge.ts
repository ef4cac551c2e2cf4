/** How long a certificate has been awaited, in days since the payment; the last bucket is open. */
export const TDS_AGES = [
  { bucket: '0-30', days: 30, en: '0–30 days', hi: '0–30 दिन' },
  { bucket: '31-90', days: 90, en: '31–90 days', hi: '31–90 दिन' },
  { bucket: '91-180', days: 180, en: '91–180 days', hi: '91–180 दिन' },
  { bucket: '181+', days: Infinity, en: 'over 180 days', hi: '180 दिन से अधिक' },
] as const

export type TdsBucket = (typeof TDS_AGES)[number]['bucket']

/** Whole days between the payment and now, and their bucket. */
export const tdsAge = ({
  paidAt,
  at,
}: {
  paidAt: Date
  at: Date
}): {
  days: number
  bucket: TdsBucket
} => {
  const days = Math.max(0, Math.floor((at.getTime() - paidAt.getTime()) / 86_400_000))
  return { days, bucket: TDS_AGES.find((age) => days <= age.days)!.bucket }
}
