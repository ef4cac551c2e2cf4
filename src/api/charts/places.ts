import { createHash } from 'node:crypto'
import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { findPlaces } from '@/operations/charts/findPlaces'

const FEWEST_LETTERS = 2
const MOST_LETTERS = 100
const MOST_ANSWERS = 20
/** People ask while they type, and an answer costs less than a count in the database. */
const LIMIT = { max: 300, seconds: 60, by: 'ip', isLocal: true } as const

const Place = z.object({
  name: z.string(),
  district: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  timezone: z.string(),
  population: z.number().int().nullable(),
  isAmbiguous: z.boolean(),
})

/** Places of birth, offline; public and the same for everybody. */
export const PLACE_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/places',
    summary: 'Places that a typed name may mean, with coordinates and time zone',
    permit: { anyone: true },
    limit: LIMIT,
    query: z.strictObject({
      q: z
        .string({ message: 'REQUIRED' })
        .trim()
        .min(FEWEST_LETTERS, { message: 'TOO_SHORT' })
        .max(MOST_LETTERS, { message: 'TOO_LONG' }),
      limit: z.coerce
        .number()
        .int()
        .transform((limit) => Math.min(MOST_ANSWERS, Math.max(1, limit)))
        .default(8),
    }),
    answer: z.array(Place),
    run: async ({ req, query, language }) => {
      const places = await findPlaces({ query: query.q, limit: query.limit, language })
      return publicly({ places, known: req.headers.get('if-none-match') })
    },
  }),
]

/** Anybody may keep the answer for a day; after that the tag tells whether it is still true. */
function publicly({ places, known }: { places: unknown[]; known: string | null }): Response {
  const body = JSON.stringify(places)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=86400',
    ETag: etag,
    Vary: 'Accept-Language, Accept-Encoding',
  }
  return known === etag
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}
