import { z } from 'zod'
import { drawKundli } from '@/rules/charts/drawing/drawKundli'
import type { Chart } from '@/rules/charts/chart'
import type { Language } from '@/rules/system/failures'
import { Instant } from '../schemas'

const FIRST = Date.UTC(1900, 0, 1)
const LAST = Date.UTC(2101, 0, 1)

/** An instant for which the sky is known. */
export const AsOf = Instant.refine((text) => Date.parse(text) >= FIRST && Date.parse(text) < LAST, {
  message: 'BAD_DATE',
})

/** How a stored chart is wanted: as data, or drawn. */
export const CHART_QUERY = {
  asOf: AsOf.optional(),
  format: z.enum(['json', 'svg']).default('json'),
  style: z.enum(['north', 'south']).default('north'),
  varga: z.enum(['d1', 'd9', 'd10']).default('d1'),
  theme: z.enum(['light', 'dark', 'auto']).default('light'),
}

type Wanted = z.infer<z.ZodObject<typeof CHART_QUERY>>

const Periods = z.array(z.looseObject({ lord: z.string(), start: z.string(), end: z.string() }))

/** The neutral chart, loosely: the shape that other programs compare has more fields than are named here. */
export const ChartBody = z.looseObject({
  id: z.string().optional(),
  utc: z.string(),
  ayanamsa: z.number(),
  ascendant: z.looseObject({ longitude: z.number() }).nullable(),
  planets: z.record(z.string(), z.looseObject({ longitude: z.number(), retrograde: z.boolean() })),
  dasha: z.looseObject({ periods: Periods }),
  warnings: z.array(z.object({ code: z.string(), field: z.string(), text: z.string() })),
  provenance: z.looseObject({ hash: z.string().optional(), tzData: z.string() }),
})

/** The chart as it was wanted: the data itself, or its drawing as a document of its own that can do nothing. */
export const chartAnswer = <Given extends Omit<Chart, 'warnings'> & { name: string }>({
  chart,
  wanted,
  language,
}: {
  chart: Given
  wanted: Wanted
  language: Language
}): Given | Response => {
  if (wanted.format === 'json') return chart
  const { varga, style, theme } = wanted
  const drawn = { ...chart, warnings: [] }
  const svg = drawKundli({ chart: drawn, varga, style, theme, language, title: chart.name })
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
