import { z } from 'zod'
import { Failure } from '@/kit/failure'
import { isInDoubt } from '@/kit/readiness'
import { route, type Route } from '@/kit/route'
import { openApiDocument } from '@/operations/system/openApiDocument'
import { referencePage } from '@/operations/system/referencePage'
import { query, sql } from '@/kit/sql'

const HTML = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The API about itself. */
export const SYSTEM_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/health/live',
    summary: 'The process runs',
    permit: { anyone: true },
    answer: z.object({ status: z.literal('ok') }),
    run: () => Promise.resolve({ status: 'ok' }),
  }),
  route({
    method: 'get',
    path: '/health/ready',
    summary: 'The process can serve: the database answers and is migrated',
    permit: { anyone: true },
    answer: z.object({ status: z.literal('ok') }),
    run: async ({ req }) => {
      if (isInDoubt()) throw new Failure('UNAVAILABLE', { retryAfter: 2 })
      await query(req, sql`select 1 from orders limit 1`).catch(() => {
        throw new Failure('UNAVAILABLE', { retryAfter: 2 })
      })
      return { status: 'ok' }
    },
  }),
  route({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document: OpenAPI 3.1, made from the tables that serve',
    permit: { anyone: true },
    answer: z.looseObject({ openapi: z.string() }),
    run: ({ req }) => Promise.resolve(openApiDocument(req.payload)),
  }),
  route({
    method: 'get',
    path: '/docs',
    summary: 'A readable reference',
    permit: { anyone: true },
    answer: z.unknown(),
    run: ({ req, language }) =>
      Promise.resolve(
        new Response(referencePage({ document: openApiDocument(req.payload), language }), {
          headers: HTML,
        }),
      ),
  }),
]
