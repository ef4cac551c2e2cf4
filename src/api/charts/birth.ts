import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { correctBirth } from '@/operations/charts/correctBirth'
import { readOrder } from '@/operations/orders/readOrder'
import { BirthBody } from '../schemas'

/** The birth details that an order is worked by. */
export const BIRTH_ROUTES: Route[] = [
  route({
    method: 'put',
    path: '/orders/:id/birth',
    summary:
      'Correct the birth details of an order: its client until work starts, staff until delivery',
    permit: { client: true, staff: 'orders.work' },
    limit: { max: 60, seconds: 600, by: 'caller' },
    params: z.strictObject({ id: z.string().min(1).max(40) }),
    body: BirthBody,
    answer: z.object({ order: z.looseObject({ id: z.string() }) }),
    run: async ({ req, caller, params, body, language }) => {
      const id = await correctBirth({ req, caller, idOrCode: params.id, birth: body })
      return { order: await readOrder({ req, caller, idOrCode: id, language }) }
    },
  }),
]
