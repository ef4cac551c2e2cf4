import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { listStale } from '@/operations/charts/listStale'
import { readSubject } from '@/operations/charts/readSubject'
import { ifAllowed } from '../ifAllowed'
import type { Language } from '@/rules/system/failures'
import { readSubmission } from '../intake/readSubmission'
import { readTimeline } from './readTimeline'

const MOST = 100
const WITH_COUPON = {
  collection: 'coupon-uses',
  depth: 1,
  select: { coupon: true, discount: true },
  sort: 'createdAt',
} as const

/** An order with everything around it, each part by its own access rule; null where the reader may not look. */
export const readOverview = async ({
  req,
  id,
  language,
}: {
  req: PayloadRequest
  id: string
  language: Language
}) => {
  const { payload, user } = req
  const access = { user, overrideAccess: false } as const
  const order = await ifAllowed(
    payload.findByID({ collection: 'orders', id, depth: 1, ...access, disableErrors: true }),
  )
  if (!order) return null
  const ofOrder = { ...rowsOf(id), ...access }
  const submission = typeof order.submission === 'object' ? order.submission?.id : order.submission
  const [money, reports, messages, subject, timeline, stale, answers] = await Promise.all([
    readMoney({ payload, ofOrder, language }),
    ifAllowed(payload.find({ collection: 'reports', ...ofOrder })),
    ifAllowed(payload.find({ collection: 'notifications', ...ofOrder })),
    readSubject({ req, subject: { order: id } }),
    readTimeline({ req, order: id }),
    listStale({ req, order: id, limit: MOST }),
    submission ? readSubmission({ payload, user, id: submission }) : null,
  ])
  return {
    ...money,
    order,
    client: typeof order.user === 'object' ? order.user : null,
    person: order.profile && typeof order.profile === 'object' ? order.profile : null,
    reports: reports?.docs ?? [],
    stale: new Map(stale.docs.map(({ report, reason }) => [report, reason])),
    messages: messages?.docs ?? null,
    subject,
    timeline,
    answers,
  }
}

type Access = { user: TypedUser | null; overrideAccess: false }
type MoneyOf = { payload: Payload; ofOrder: ReturnType<typeof rowsOf> & Access; language: Language }

/** What was paid and by which coupons, and the documents of it, oldest first. */
const readMoney = async ({ payload, ofOrder, language }: MoneyOf) => {
  const [transactions, coupons, documents] = await Promise.all([
    ifAllowed(payload.find({ collection: 'transactions', ...ofOrder })),
    ifAllowed(payload.find({ ...ofOrder, ...WITH_COUPON, locale: language })),
    ifAllowed(payload.find({ collection: 'tax-documents', ...ofOrder, sort: 'issuedAt' })),
  ])
  return {
    transactions: transactions?.docs ?? null,
    coupons: coupons?.docs ?? [],
    documents: documents?.docs ?? null,
  }
}

/** The rows of an order, newest first. */
const rowsOf = (id: string) =>
  ({
    where: { order: { equals: id } },
    sort: '-createdAt',
    limit: MOST,
    depth: 0,
    pagination: false,
  }) as const

export type Overview = NonNullable<Awaited<ReturnType<typeof readOverview>>>
