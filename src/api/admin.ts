import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { DUE_FILTERS, listWork, WORK_STATUSES } from '@/operations/orders/listWork'
import { listClients } from '@/operations/people/listClients'
import { readClient } from '@/operations/people/readClient'
import { CATEGORY_SLUGS } from '@/rules/catalogue/categories'
import { Id, ListOf, Paging } from './schemas'

const Client = z.looseObject({ id: z.string(), name: z.string(), email: z.string() })

/** The misspelt address is also called as it is written, with its colon. */
const withoutColon = (text: string): string => text.replace(/^:/, '')

const clientProfile = (path: string): Route =>
  route({
    method: 'get',
    path,
    summary: 'A client whole: account, persons, orders, reports, messages',
    permit: { staff: 'clients.read' },
    params: z.strictObject({ userId: z.string().max(40).transform(withoutColon).pipe(Id) }),
    answer: z.looseObject({ user: Client }),
    run: ({ req, caller, params, language }) =>
      readClient({ req, caller, user: params.userId, language }),
  })

/** What staff work with. The wish's misspelt address is served too. */
export const ADMIN_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/admin/orders',
    summary: 'Orders to work; `pending` means paid and not yet delivered',
    permit: { staff: 'orders.read' },
    query: z.strictObject({
      status: z.enum(WORK_STATUSES).optional(),
      category: z.enum(CATEGORY_SLUGS).optional(),
      q: z.string().trim().max(100).optional(),
      due: z.enum(DUE_FILTERS).optional(),
      ...Paging,
    }),
    answer: ListOf(z.looseObject({ id: z.string(), code: z.string(), client: Client })),
    run: ({ req, query, language }) => listWork({ req, query, language }),
  }),
  route({
    method: 'get',
    path: '/admin/clients',
    summary: 'The clients, with their number of orders and what they paid',
    permit: { staff: 'clients.read' },
    query: z.strictObject({ q: z.string().trim().max(100).optional(), ...Paging }),
    answer: ListOf(Client),
    run: ({ req, query }) => listClients({ req, query }),
  }),
  clientProfile('/admin/client/:userId/profile'),
  clientProfile('/admin/client:userId/profile'),
]
