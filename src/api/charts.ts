import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { readConventions } from '@/operations/charts/readConventions'
import { computeChart } from '@/operations/charts/computeChart'
import { matchCharts } from '@/operations/charts/matchCharts'
import { readPanchang } from '@/operations/charts/readPanchang'
import { AYANAMSAS, NODES, YEAR_DAYS, type ChartSettings } from '@/rules/charts/chartSettings'
import { AsOf, ChartBody } from './charts/answer'
import { BIRTH_FIELDS, BirthInput, readBirthInput } from './charts/birthInput'
import { typedText } from '@/rules/text/typedText'
import { isCalendarDate } from '@/rules/time/calendar'
import { Zone } from './schemas'

const keysOf = <Key extends string>(table: Record<Key, unknown>) =>
  Object.keys(table) as [Key, ...Key[]]

const Settings = z.strictObject({
  ayanamsa: z.enum(keysOf(AYANAMSAS)).optional(),
  node: z.enum(keysOf(NODES)).optional(),
  yearDays: z.literal([...YEAR_DAYS]).optional(),
  manglikSecondHouse: z.boolean().optional(),
})

const ChartInput = z
  .strictObject({
    /** Comes back as it was sent. */
    id: z.string().max(100).optional(),
    asOf: AsOf.optional(),
    settings: Settings.optional(),
    ...BIRTH_FIELDS,
  })
  .transform(({ id, asOf, settings, ...sent }, context) => ({
    id,
    asOf,
    settings: settings as Partial<ChartSettings> | undefined,
    birth: readBirthInput(sent, context),
  }))

const Degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/, { message: 'BAD_INPUT' })
    .transform(Number)
    .pipe(z.number().min(-most).max(most))

const PanchangQuery = z.strictObject({
  date: z
    .string()
    .overwrite(typedText)
    .refine(isCalendarDate, { message: 'BAD_DATE' })
    .refine((date) => date >= '1900' && date < '2101', { message: 'BAD_DATE' }),
  latitude: Degrees(90),
  longitude: Degrees(180),
  timezone: Zone.optional(),
})

const Stays = z.array(z.object({ number: z.number().int(), name: z.string(), end: z.string() }))

/** So many a minute for each caller; a chart costs a millisecond. */
const LIMIT = { max: 3000, seconds: 60, by: 'caller', isLocal: true } as const

/** Charts that are computed and not kept; by the conventions of the practice where the request names none. */
export const CHART_ROUTES: Route[] = [
  route({
    method: 'post',
    path: '/charts',
    summary: 'The chart of a birth; nothing of it is kept',
    permit: { anyone: true },
    limit: LIMIT,
    body: ChartInput,
    answer: ChartBody,
    run: async ({ req, body: { id, ...input }, language }) => {
      const settings = { ...(await readConventions({ req })), ...input.settings }
      const chart = computeChart({ ...input, settings, language })
      return { ...(id === undefined ? {} : { id }), ...chart }
    },
  }),
  route({
    method: 'post',
    path: '/charts/match',
    summary: 'Guna milan of two births: 36 points, each kuta, doshas; nothing of it is kept',
    permit: { anyone: true },
    limit: LIMIT,
    body: z.strictObject({ bride: BirthInput, groom: BirthInput }),
    answer: z.looseObject({
      points: z.number().min(0).max(36),
      grade: z.string(),
      kutas: z.array(z.looseObject({ kuta: z.string(), points: z.number(), most: z.number() })),
      isSure: z.boolean(),
    }),
    run: async ({ req, body, language }) =>
      matchCharts({ ...body, settings: await readConventions({ req }), language }),
  }),
  route({
    method: 'get',
    path: '/panchang',
    summary: 'The panchang of a day and place: its limbs with their ends, sunrise, Rahu Kaal',
    permit: { anyone: true },
    limit: LIMIT,
    query: PanchangQuery,
    answer: z.looseObject({
      date: z.string(),
      vara: z.number().int(),
      sunrise: z.string().nullable(),
      tithis: Stays,
      nakshatras: Stays,
      yogas: Stays,
      karanas: Stays,
    }),
    run: async ({ req, query, language }) =>
      readPanchang({ ...query, settings: await readConventions({ req }), language }),
  }),
]
