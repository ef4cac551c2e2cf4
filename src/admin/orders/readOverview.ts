import type { PayloadRequest } from 'payload'
import { ifAllowed } from '../ifAllowed'
import { readSubmission } from '../intake/readSubmission'
import { readTimeline } from './readTimeline'

const MOST = 100

/** An order with everything around it, each part by its own access rule; null where the reader may not look. */
export const readOverview = async ({ req, id }: { req: PayloadRequest; id: string }) => {
  const { payload, user } = req
  const access = { user, overrideAccess: false } as const
  const order = await ifAllowed(
    payload.findByID({ collection: 'orders', id, depth: 1, ...access, disableErrors: true }),
  )
  if (!order) return null
  const ofOrder = {
    where: { order: { equals: id } },
    sort: '-createdAt',
    limit: MOST,
    depth: 0,
    pagination: false,
    ...access,
  } as const
  const submission = typeof order.submission === 'object' ? order.submission?.id : order.submission
  const [transactions, reports, messages, timeline, answers] = await Promise.all([
    ifAllowed(payload.find({ collection: 'transactions', ...ofOrder })),
    ifAllowed(payload.find({ collection: 'reports', ...ofOrder })),
    ifAllowed(payload.find({ collection: 'notifications', ...ofOrder })),
    readTimeline({ req, order: id }),
    submission ? readSubmission({ payload, user, id: submission }) : null,
  ])
  return {
    order,
    client: typeof order.user === 'object' ? order.user : null,
    person: order.profile && typeof order.profile === 'object' ? order.profile : null,
    transactions: transactions?.docs ?? null,
    reports: reports?.docs ?? [],
    messages: messages?.docs ?? null,
    timeline,
    answers,
  }
}

export type Overview = NonNullable<Awaited<ReturnType<typeof readOverview>>>
