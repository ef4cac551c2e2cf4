import { z } from 'zod'
import { publicAnswer, publicKey } from '@/kit/publicAnswers'
import { route, type Route, type RouteContext } from '@/kit/route'
import { listServices, SERVICE_SORTS } from '@/operations/catalogue/listServices'
import { readService } from '@/operations/catalogue/readService'
import { CATEGORY_SLUGS } from '@/rules/catalogue/categories'
import { ListOf, Paging } from './schemas'

const Image = z.object({
  url: z.string().nullable(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
})

const Card = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  category: z.enum(CATEGORY_SLUGS),
  summary: z.string(),
  price: z.number().int(),
  currency: z.literal('INR'),
  deliveryDays: z.number().int(),
  durationMinutes: z.number().int().nullable(),
  isOrderable: z.boolean(),
  image: Image.nullable(),
  form: z.string().nullable(),
})

const One = Card.extend({
  description: z.string(),
  deliverables: z.array(z.string()),
  seo: z.object({ title: z.string(), description: z.string() }),
  form: z.looseObject({ id: z.string() }).nullable(),
})

const SHARED = {
  q: z.string().trim().max(100).optional(),
  ...Paging,
  sort: z.enum(SERVICE_SORTS).default('order'),
}

const cached = (
  { req, language }: RouteContext<unknown, unknown, unknown>,
  read: () => Promise<unknown>,
): Promise<Response> =>
  publicAnswer({
    key: publicKey({ url: `${req.pathname}${req.search ?? ''}`, language }),
    request: req as unknown as Request,
    read,
  })

/** The catalogue: public, published only, answered from memory until an editor changes something. */
export const CATALOGUE_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/services',
    summary: 'The published services',
    permit: { anyone: true },
    query: z.strictObject({ category: z.enum(CATEGORY_SLUGS).optional(), ...SHARED }),
    answer: ListOf(Card),
    isNativeToo: true,
    run: (context) =>
      cached(context, () =>
        listServices({ req: context.req, query: context.query, language: context.language }),
      ),
  }),
  route({
    method: 'get',
    path: `/services/:category(${CATEGORY_SLUGS.join('|')})`,
    summary: 'The published services of one category',
    permit: { anyone: true },
    params: z.strictObject({ category: z.enum(CATEGORY_SLUGS) }),
    query: z.strictObject(SHARED),
    answer: ListOf(Card),
    run: (context) =>
      cached(context, () =>
        listServices({
          req: context.req,
          query: { ...context.query, ...context.params },
          language: context.language,
        }),
      ),
  }),
  route({
    method: 'get',
    path: '/services/:idOrSlug',
    summary: 'One published service with its description and form',
    permit: { anyone: true },
    params: z.strictObject({ idOrSlug: z.string().min(1).max(80) }),
    answer: One,
    isNativeToo: true,
    run: (context) =>
      cached(context, () =>
        readService({
          req: context.req,
          idOrSlug: context.params.idOrSlug,
          language: context.language,
        }),
      ),
  }),
]
