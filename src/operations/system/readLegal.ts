import { query, sql, type DbRequest } from '@/kit/sql'
import type { Language } from '@/rules/system/failures'

export type Legal = {
  terms: string | null
  privacy: string | null
  /** The Indian day of the texts, YYYY-MM-DD. */
  version: string | null
}

const NONE: Legal = { terms: null, privacy: null, version: null }

/** The terms and the privacy notice of the practice in one language, English where that is missing. */
export const readLegal = async ({
  req,
  language,
}: {
  req: DbRequest
  language: Language
}): Promise<Legal> => {
  const [row = NONE] = await query<Legal>(
    req,
    sql`select coalesce(nullif(trim(l.legal_terms), ''), nullif(trim(en.legal_terms), '')) as terms,
          coalesce(nullif(trim(l.legal_privacy), ''), nullif(trim(en.legal_privacy), '')) as privacy,
          to_char(s.legal_valid_from at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as version
        from settings s left join settings_locales en on en._parent_id = s.id and en._locale = 'en'
        left join settings_locales l on l._parent_id = s.id and l._locale = ${language} limit 1`,
  )
  return row
}
