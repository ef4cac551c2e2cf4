import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import type { AutoReport } from '@/rules/catalogue/autoReports'
import { isPrice } from '@/rules/catalogue/isPrice'
import { isUuid } from '@/rules/text/uuid'

/** A published service as an order freezes it; the price in paise, GST included. */
export type Orderable = {
  id: string
  category: string
  price: number
  deliveryDays: number
  form: string | null
  title: string
  titleHi: string | null
  /** Null: as the settings say. */
  sac: string | null
  gstRate: number | null
  autoReport: AutoReport
}

type Row = {
  id: string
  category: string
  price: string | null
  delivery_days: number
  form_id: string | null
  title: string
  title_hi: string | null
  sac: string | null
  gst_rate: string | null
  is_orderable: boolean | null
  auto_report: AutoReport | null
}

/** The published service of an order. @throws Failure NOT_FOUND, SERVICE_NOT_ORDERABLE */
export const findOrderable = async ({
  req,
  idOrSlug,
}: {
  req: PayloadRequest
  idOrSlug: string
}): Promise<Orderable> => {
  const match = isUuid(idOrSlug) ? sql`s.id = ${idOrSlug}` : sql`s.slug = ${idOrSlug}`
  const [row] = await query<Row>(
    req,
    sql`select s.id, s.category, s.price, s.delivery_days, s.form_id, s.is_orderable, s.sac, s.gst_rate, s.auto_report, en.title, hi.title as title_hi
        from services s join services_locales en on en._parent_id = s.id and en._locale = 'en'
        left join services_locales hi on hi._parent_id = s.id and hi._locale = 'hi'
        where ${match} and s._status = 'published'`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'service' })
  if (row.is_orderable === false || row.price === null || !isPrice(Number(row.price)))
    throw new Failure('SERVICE_NOT_ORDERABLE', { field: 'service' })
  return {
    id: row.id,
    category: row.category,
    price: Number(row.price),
    deliveryDays: row.delivery_days,
    form: row.form_id,
    title: row.title,
    titleHi: row.title_hi,
    sac: row.sac || null,
    gstRate: row.gst_rate === null ? null : Number(row.gst_rate),
    autoReport: row.auto_report ?? 'none',
  }
}
