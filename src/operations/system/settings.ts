import { query, sql, type DbRequest } from '@/kit/sql'
import type { Language } from '@/rules/system/failures'

export type PracticeSettings = {
  practiceName: string
  timezone: string
  supportEmail: string | null
  supportPhone: string | null
}

type Row = {
  timezone: string
  support_email: string | null
  support_phone: string | null
  name: string
}

const UNTOUCHED = {
  timezone: 'Asia/Kolkata',
  support_email: null,
  support_phone: null,
  name: 'Sahil',
}

/** What the owner decided, in one language, read inside the caller's transaction. */
export const readSettings = async ({
  req,
  language,
}: {
  req: DbRequest
  language: Language
}): Promise<PracticeSettings> => {
  const [row = UNTOUCHED] = await query<Row>(
    req,
    sql`select s.timezone, s.support_email, s.support_phone, coalesce(l.practice_name, en.practice_name) as name
        from settings s left join settings_locales en on en._parent_id = s.id and en._locale = 'en'
        left join settings_locales l on l._parent_id = s.id and l._locale = ${language} limit 1`,
  )
  return {
    practiceName: row.name ?? UNTOUCHED.name,
    timezone: row.timezone,
    supportEmail: row.support_email,
    supportPhone: row.support_phone,
  }
}
