import { until } from '../../support/until'
import { must, type Bare } from './bare'
import type { PaymentEntity } from './gatewayHooks'

export type Message = {
  channel: string
  to: string
  subject: string | null
  text: string
  messageId: string | null
}

/** A clock that ticks once a minute must come round, also on a busy machine. */
const PATIENCE_MS = 150_000

const OPEN_JOBS = `select count(*)::int as count from payload_jobs
  where completed_at is null and has_error is not true
  and (processing or wait_until is null or wait_until <= now() + interval '3 minutes')`

/** What can be seen from outside: the sandbox's books, its outbox, and whether the queue is empty. */
export const watching = ({ sandbox, sql }: Bare) => ({
  payments: async (gatewayOrderId: string): Promise<PaymentEntity[]> => {
    const path = `/razorpay/state?order=${gatewayOrderId}`
    const { body } = must(await sandbox({ path }), 200)
    return body.payments as unknown as PaymentEntity[]
  },
  /** What left the building and names this text. */
  outbox: async (text = ''): Promise<Message[]> => {
    const { body } = must(await sandbox({ path: '/outbox' }), 200)
    const all = body as unknown as Message[]
    return all.filter((message) => `${message.subject} ${message.text}`.includes(text))
  },
  fault: async (json: Record<string, unknown>): Promise<void> => {
    must(await sandbox({ method: 'POST', path: '/faults', json }), 200)
  },
  until: (what: string, ask: () => Promise<boolean>) => until(what, ask, PATIENCE_MS),
  /** Waits until no job is due or running. */
  settled: (patienceMs = PATIENCE_MS) =>
    until(
      'every due job ran',
      async () => (await sql<{ count: number }>(OPEN_JOBS))[0]!.count === 0,
      patienceMs,
    ),
})
