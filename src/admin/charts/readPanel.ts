import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { castBirth } from '@/operations/charts/castBirth'
import type { ChartSubject } from '@/operations/charts/readSubject'
import type { Provenance } from '@/operations/charts/provenanceOf'
import { chartIfAny } from '@/operations/charts/readChartFacts'
import type { Chart } from '@/rules/charts/chart'
import type { Birth } from '@/rules/people/birth'
import { mayStaff } from '../mayStaff'

/** A subject's chart as of now, and where it came from. */
export type PanelChart = { name: string; birth: Birth; chart: Chart; provenance: Provenance }

/** The chart of a person or an order for staff who may see it; null without one or for others. */
export const readPanel = async ({
  req,
  subject,
}: {
  req: PayloadRequest
  subject: ChartSubject
}): Promise<PanelChart | null> => {
  if (!mayStaff(req.user, 'profile' in subject ? 'clients.read' : 'orders.read')) return null
  const current = await chartIfAny({ req, subject })
  if (!current) return null
  const { name, birth, provenance } = current
  const { settings } = provenance
  const chart = castBirth({ birth, asOf: now().toISOString(), settings })
  return { name, birth, provenance, chart }
}
