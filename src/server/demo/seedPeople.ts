import { createLocalReq, type Payload } from 'payload'
import { shiftClock } from '@/kit/clock'
import { hashPassword } from '@/kit/password'
import { seal } from '@/kit/seal'
import { currentChart } from '@/operations/charts/currentChart'
import { CONSENT_TEXT_VERSION } from '@/rules/people/consents'
import { DEMO_CLIENTS, DEMO_STAFF } from './content'
import type { DemoClient } from './content/types'

/** A demo client as seeded: the account and its persons, the account holder first. */
export type SeededClient = { id: string; profiles: string[] }

const DAY_MS = 24 * 3_600_000

/** Writes the demo's staff. */
export const seedStaff = async ({
  payload,
  password,
}: {
  payload: Payload
  password: string
}): Promise<string[]> => {
  const ids: string[] = []
  for (const { name, email, role } of DEMO_STAFF) {
    const { id } = await payload.create({
      collection: 'admins',
      data: { name, email, role, password },
      overrideAccess: true,
    })
    ids.push(id)
  }
  return ids
}

/** Writes the demo's clients with their families; all share one password of this installation. */
export const seedClients = async ({
  payload,
  password,
}: {
  payload: Payload
  password: string
}): Promise<SeededClient[]> => {
  const secret = await hashPassword(password)
  const clients: SeededClient[] = []
  for (const [at, client] of DEMO_CLIENTS.entries()) {
    shiftClock(-(90 - at) * DAY_MS)
    clients.push(await seedClient({ payload, client, secret, at }))
  }
  shiftClock(0)
  return clients
}

async function seedClient({
  payload,
  client,
  secret,
  at,
}: {
  payload: Payload
  client: DemoClient
  secret: { hash: string; salt: string }
  at: number
}): Promise<SeededClient> {
  const createdAt = new Date(Date.now() - (90 - at) * DAY_MS).toISOString()
  const { name, email, phone, locale, timezone, tdsTan } = client
  const referralCode = `R-DEMO${String(at + 10)}`
  const account = { name, email, phone, locale, timezone, tdsTan, ...secret, isDisabled: false }
  const data = { ...account, emailVerifiedAt: createdAt, referralCode, createdAt }
  const user = String((await payload.db.create({ collection: 'users', data })).id)
  for (const purpose of ['terms', 'whatsapp'] as const) {
    const consent = { user, purpose, isGiven: true, textVersion: CONSENT_TEXT_VERSION, createdAt }
    await payload.db.create({ collection: 'consents', data: consent })
  }
  return { id: user, profiles: await seedPersons({ payload, client, user, createdAt }) }
}

async function seedPersons({
  payload,
  client,
  user,
  createdAt,
}: {
  payload: Payload
  client: DemoClient
  user: string
  createdAt: string
}): Promise<string[]> {
  const self = { name: client.name, relation: 'self', birth: client.birth, selfKey: 'self' }
  const family = client.family.map((member) => ({ ...member, selfKey: null }))
  const ids: string[] = []
  for (const { name, relation, birth, selfKey } of [self, ...family]) {
    const sealedBirth = seal({ value: birth, purpose: 'birth' })
    const data = { name, relation, user, selfKey, sealedBirth, createdAt }
    const profile = String((await payload.db.create({ collection: 'profiles', data })).id)
    await currentChart({ req: await createLocalReq({}, payload), subject: { profile } })
    ids.push(profile)
  }
  return ids
}
