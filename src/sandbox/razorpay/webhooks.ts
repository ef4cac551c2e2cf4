import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { unixNow, type SandboxContext } from '../context'
import { razorpayId } from '../identifiers'
import type { Delivery } from './entities'
import type { GatewayEvent } from './events'
import { badRequest } from './refusals'

/** What may go wrong on the way to our webhook; see the contract of `POST /razorpay/pay`. */
export type WebhookKnobs = {
  /** false: no event is made at all. */
  send?: boolean
  /** Extra copies of each event, sent at the same moment as the first. */
  duplicate?: number
  shuffle?: boolean
  delayMs?: number
  /** true: the events are made and lost on the way. */
  drop?: boolean
  secret?: 'old' | 'wrong'
}

/** @throws Refusal for knobs that mean nothing. */
export const readKnobs = (value: unknown): WebhookKnobs => {
  if (value === undefined || value === null) return {}
  const knobs = value as WebhookKnobs
  const isCount = (n: unknown) => n === undefined || (Number.isInteger(n) && Number(n) >= 0)
  if (typeof value !== 'object') throw badRequest('webhooks: an object')
  if (!isCount(knobs.duplicate)) throw badRequest('webhooks.duplicate: a whole number ≥ 0')
  if (!isCount(knobs.delayMs)) throw badRequest('webhooks.delayMs: milliseconds ≥ 0')
  if (knobs.secret !== undefined && !['old', 'wrong'].includes(knobs.secret)) {
    throw badRequest('webhooks.secret: old or wrong')
  }
  return knobs
}

/** Makes the events' bytes now and delivers them one after the other, as the knobs say. */
export const emitWebhooks = (
  context: SandboxContext,
  events: GatewayEvent[],
  knobs: WebhookKnobs,
): void => {
  if (knobs.send === false) return
  const made = events.map((event) => toDelivery({ context, event, knobs }))
  context.state.razorpay.deliveries.push(...made)
  if (knobs.drop) return
  const queue = knobs.shuffle ? shuffled(made) : made
  context.later(knobs.delayMs ?? 0, async () => {
    for (const delivery of queue) {
      const copies = Array.from({ length: knobs.duplicate ?? 0 }, () => post(context, delivery))
      await Promise.all([attempt(context, delivery), ...copies])
    }
  })
}

/** Goes on with deliveries that a stop of the sandbox interrupted. */
export const resumeWebhooks = (context: SandboxContext): void => {
  for (const delivery of context.state.razorpay.deliveries) {
    if (delivery.status === 'pending') context.later(0, () => attempt(context, delivery))
  }
}

/** The dashboard's replay: the same bytes and event id, signed with the current secret. */
export const replayWebhook = (context: SandboxContext, eventId: unknown): Delivery => {
  const found = context.state.razorpay.deliveries.find((one) => one.eventId === eventId)
  if (!found) throw badRequest('eventId: no such event')
  Object.assign(found, { status: 'pending', attempts: 0, signedWith: 'current' })
  context.later(0, () => attempt(context, found))
  return found
}

const toDelivery = ({
  context,
  event,
  knobs,
}: {
  context: SandboxContext
  event: GatewayEvent
  knobs: WebhookKnobs
}): Delivery => ({
  eventId: razorpayId('event').replace('event_', ''),
  event: event.event,
  entityId: event.entityId,
  status: knobs.drop ? 'dropped' : 'pending',
  attempts: 0,
  lastAnswer: null,
  signedWith: knobs.secret ?? 'current',
  body: eventBytes(context, event),
  at: new Date().toISOString(),
})

// The vendor's serialiser escapes slashes; a receiver that parses and serialises again, instead of
// checking the raw bytes, gets another signature.
const eventBytes = (context: SandboxContext, { event, contains, payload }: GatewayEvent): string =>
  JSON.stringify({
    entity: 'event',
    account_id: 'acc_SahilSandbox01',
    event,
    contains,
    payload,
    created_at: unixNow(context),
  }).replaceAll('/', '\\/')

const attempt = async (context: SandboxContext, delivery: Delivery): Promise<void> => {
  const { webhookRetryMs, webhookAttempts } = context.options.timing
  delivery.attempts += 1
  const answer = await post(context, delivery)
  delivery.lastAnswer = answer
  const isDone = /^2\d\d$/.test(answer)
  const isOver = delivery.attempts >= webhookAttempts || answer === 'no webhook URL'
  delivery.status = isDone ? 'delivered' : isOver ? 'failed' : 'pending'
  if (delivery.status === 'pending') {
    const pause = Math.min(60_000, webhookRetryMs * 2 ** (delivery.attempts - 1))
    context.later(pause, () => attempt(context, delivery))
  }
  context.changed()
}

const post = async (context: SandboxContext, delivery: Delivery): Promise<string> => {
  const { webhookUrl, razorpay, timing } = context.options
  if (!webhookUrl) return 'no webhook URL'
  const secrets = {
    current: razorpay.webhookSecret,
    old: razorpay.webhookSecretOld,
    wrong: randomBytes(16).toString('hex'),
  }
  const signature = createHmac('sha256', secrets[delivery.signedWith])
    .update(delivery.body, 'utf8')
    .digest('hex')
  try {
    const response = await fetch(webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Razorpay-Webhook/v1',
        'x-razorpay-event-id': delivery.eventId,
        'x-razorpay-signature': signature,
      },
      body: delivery.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timing.webhookTimeoutMs),
    })
    await response.arrayBuffer()
    return String(response.status)
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: string }; name: string }
    return cause?.code ?? name
  }
}

const shuffled = <T>(items: T[]): T[] => {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const moved = result[last] as T
    result[last] = result[other] as T
    result[other] = moved
  }
  return result
}
