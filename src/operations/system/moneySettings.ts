import { query, sql, type DbRequest } from '@/kit/sql'
import type { StateCode } from '@/rules/payments/tax/indianStates'

export type GstSettings = {
  isRegistered: boolean
  legalName: string | null
  address: string | null
  state: StateCode | null
  gstin: string | null
  /** Where a service has none. */
  sac: string
  /** Where a service has none. */
  ratePercent: number
}

/** The first row that fits decides a cancellation's refund; `withinHours` of the payment, null is always. */
export type CancellationBand = {
  status: 'new' | 'processing'
  withinHours: number | null
  percent: number
}

/** Limits in paise. */
export type MoneySettings = {
  gst: GstSettings
  cancellation: CancellationBand[]
  approvalAbove: number
  topUpMin: number
  topUpMax: number
  tdsPercent: number
  /** How long an order waits for its payment. */
  paymentHours: number
}

type Row = {
  bands: BandRow[] | null
  is_registered: boolean | null
  legal_name: string | null
  address: string | null
  state: StateCode | null
  gstin: string | null
  sac: string | null
  rate: string | null
  approval_above: string | null
  top_up_min: string | null
  top_up_max: string | null
  tds_percent: string | null
  payment_hours: string | null
}

type BandRow = { status: CancellationBand['status']; within_hours: number | null; percent: number }

/** What the owner decided about money, read inside the caller's transaction; the defaults while nothing was saved. */
export const readMoneySettings = async ({ req }: { req: DbRequest }): Promise<MoneySettings> => {
  const [row] = await query<Row>(
    req,
    sql`select gst_is_registered as is_registered, gst_legal_name as legal_name, gst_address as address, gst_state as state, gst_gstin as gstin,
          gst_sac as sac, gst_rate_percent as rate, approval_above, top_up_min, top_up_max, tds_percent, payment_hours,
          (select json_agg(json_build_object('status', b.status, 'within_hours', b.within_hours, 'percent', b.percent) order by b._order) from settings_cancellation b where b._parent_id = settings.id) as bands
        from settings limit 1`,
  )
  return {
    gst: gstOf(row),
    cancellation: (row?.bands ?? []).map(bandOf),
    approvalAbove: Number(row?.approval_above ?? 200_000),
    topUpMin: Number(row?.top_up_min ?? 10_000),
    topUpMax: Number(row?.top_up_max ?? 5_000_000),
    tdsPercent: Number(row?.tds_percent ?? 10),
    paymentHours: Number(row?.payment_hours ?? 24),
  }
}

const gstOf = (row: Row | undefined): GstSettings => ({
  isRegistered: row?.is_registered ?? false,
  legalName: row?.legal_name ?? null,
  address: row?.address ?? null,
  state: row?.state ?? null,
  gstin: row?.gstin ?? null,
  sac: row?.sac ?? '999799',
  ratePercent: Number(row?.rate ?? 18),
})

const bandOf = ({ status, within_hours, percent }: BandRow): CancellationBand => ({
  status,
  withinHours: within_hours,
  percent,
})
