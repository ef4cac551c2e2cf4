import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { listStale } from '@/operations/charts/listStale'
import { requestKundli } from '@/operations/charts/requestKundli'
import { readBirthChart } from '@/operations/charts/readBirthChart'
import { IdParams, Language, ListOf, Paging } from '../schemas'
import { CHART_QUERY, ChartBody, chartAnswer } from './answer'

/** Charts for staff. */
export const ADMIN_CHART_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/admin/orders/:id/chart',
    summary: 'The chart that an order is worked by, as data or drawn',
    permit: { staff: 'orders.read' },
    params: IdParams,
    query: z.strictObject(CHART_QUERY),
    answer: ChartBody,
    run: async ({ req, caller, params, query: wanted, language }) => {
      const { asOf } = wanted
      const subject = { order: params.id }
      const chart = await readBirthChart({ req, caller, subject, asOf, language })
      return chartAnswer({ chart, wanted, language })
    },
  }),
  route({
    method: 'get',
    path: '/admin/profiles/:id/chart',
    summary: 'The chart of a person, as data or drawn',
    permit: { staff: 'clients.read' },
    params: IdParams,
    query: z.strictObject(CHART_QUERY),
    answer: ChartBody,
    run: async ({ req, caller, params, query: wanted, language }) => {
      const { asOf } = wanted
      const subject = { profile: params.id }
      const chart = await readBirthChart({ req, caller, subject, asOf, language })
      return chartAnswer({ chart, wanted, language })
    },
  }),
  route({
    method: 'post',
    path: '/admin/orders/:id/kundli',
    summary: 'Have the kundli report of a paid order made and delivered',
    permit: { staff: 'reports.upload' },
    params: IdParams,
    body: z.strictObject({
      locale: Language.default('en'),
      style: z.enum(['north', 'south']).default('north'),
    }),
    answer: z.object({
      state: z.enum(['queued', 'waiting', 'made']),
      report: z.string().nullable(),
    }),
    status: 202,
    run: ({ req, params, body }) => requestKundli({ req, order: params.id, ...body }),
  }),
  route({
    method: 'get',
    path: '/admin/charts/stale',
    summary: 'Reports made from old birth data or by an older engine, and not made anew since',
    permit: { staff: 'orders.read' },
    query: z.strictObject(Paging),
    answer: ListOf(
      z.object({
        report: z.string(),
        title: z.string(),
        reason: z.enum(['birth', 'person', 'engine', 'settings', 'zones']),
        order: z.object({ id: z.string(), code: z.string() }),
        client: z.object({ id: z.string(), name: z.string() }),
        madeAt: z.string(),
        changedAt: z.string().nullable(),
      }),
    ),
    run: ({ req, query }) => listStale({ req, ...query }),
  }),
]
