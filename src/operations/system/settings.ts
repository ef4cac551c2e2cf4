import type { PayloadRequest } from 'payload'
import type { Language } from '@/rules/system/failures'

export type PracticeSettings = { practiceName: string; timezone: string; paymentHours: number; supportEmail: string | null }

/** What the owner decided, in one language. */
export const readSettings = async ({ req, language }: { req: Pick<PayloadRequest, 'payload'>; language: Language }): Promise<PracticeSettings> => {
  const row = await req.payload.findGlobal({ slug: 'settings', locale: language, depth: 0, overrideAccess: true })
  return {
    practiceName: row.practiceName ?? 'Sahil',
    timezone: row.timezone ?? 'Asia/Kolkata',
    paymentHours: row.paymentHours ?? 24,
    supportEmail: row.supportEmail ?? null,
  }
}
