import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { profileOf, readBirthChart } from '@/operations/charts/readBirthChart'
import { readChartEvents } from '@/operations/charts/readChartEvents'
import { Id } from '../schemas'
import { CHART_QUERY, ChartBody, chartAnswer } from './answer'

/** So many a minute: a page full of charts, no strain. */
const LIMIT = { max: 600, seconds: 60, by: 'caller', isLocal: true } as const

/** A client's own charts. */
export const USER_CHART_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/user/birth-chart',
    summary: 'The chart of the client or of a person of the family, as data or drawn',
    permit: { client: true },
    limit: LIMIT,
    query: z.strictObject({ profile: Id.optional(), ...CHART_QUERY }),
    answer: ChartBody,
    run: async ({ req, caller, query: { profile, ...wanted }, language }) => {
      const subject = await profileOf({ req, caller, profile })
      const { asOf } = wanted
      const chart = await readBirthChart({ req, caller, subject, asOf, language })
      return chartAnswer({ chart, wanted, language })
    },
  }),
  route({
    method: 'get',
    path: '/user/chart-events',
    summary: 'Ingresses, stations, dasha changes and sade-sati of the next months for a person',
    permit: { client: true },
    limit: LIMIT,
    query: z.strictObject({
      profile: Id.optional(),
      months: z.coerce.number().int().min(1).max(24).default(12),
    }),
    answer: z.object({
      profile: z.string(),
      from: z.string(),
      months: z.number().int(),
      events: z.array(z.looseObject({ at: z.string(), code: z.string(), text: z.string() })),
    }),
    run: async ({ req, caller, query: { profile, months }, language }) => {
      const subject = await profileOf({ req, caller, profile })
      return readChartEvents({ req, caller, subject, months, language })
    },
  }),
]
