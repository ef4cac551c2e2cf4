import { ROLES, type Role } from '@/rules/people/roles'
import { call } from './api'
import { testPayload } from './payload'

export type Actor = {
  id: string
  name: string
  email: string
  phone?: string
  password: string
  token: string
}

export type CallerName = 'anonymous' | 'client' | 'otherClient' | Role

export const PASSWORD = 'quiet-river-at-dawn'
export const STAFF_ROLES = Object.keys(ROLES) as Role[]
export const CALLERS: CallerName[] = ['anonymous', 'client', 'otherClient', ...STAFF_ROLES]

const cached = new Map<string, Promise<Actor>>()
let registered = 0

/** The client that most tests are about; the same one for the whole file. */
export const aClient = (): Promise<Actor> =>
  once('client', () => registerClient({ name: 'Asha Rao' }))

/** Somebody else with an account, to whom nothing of `aClient` belongs. */
export const anotherClient = (): Promise<Actor> =>
  once('otherClient', () => registerClient({ name: 'Bala Iyer' }))

/** A member of staff with this role, signed in. */
export const staffOf = (role: Role): Promise<Actor> => once(role, () => createStaff(role))

/** The token of a caller, undefined for the anonymous one. */
export const tokenOf = async (caller: CallerName): Promise<string | undefined> => {
  if (caller === 'anonymous') return undefined
  if (caller === 'client') return (await aClient()).token
  return (await (caller === 'otherClient' ? anotherClient() : staffOf(caller))).token
}

/** Registers one more client over the API, each from an address of its own. */
export const registerClient = async ({ name }: { name: string }): Promise<Actor> => {
  registered += 1
  const email = `${name.split(' ')[0]?.toLowerCase()}.${registered}@example.in`
  const phone = `+9198765${String(43_000 + registered)}`
  const consents = { terms: true, whatsapp: true }
  const answer = await call({
    method: 'POST',
    path: '/auth/register',
    body: { name, email, phone, password: PASSWORD, consents },
    ip: `10.1.${registered >> 8}.${registered & 255}`,
  })
  if (answer.status !== 201)
    throw new Error(`register answered ${answer.status} ${JSON.stringify(answer.body)}`)
  const { user, token } = answer.body as { user: { id: string }; token: string }
  return { id: user.id, name, email, phone, password: PASSWORD, token }
}

async function createStaff(role: Role): Promise<Actor> {
  const payload = await testPayload()
  const email = `${role}@practice.example.in`
  const name = `The ${role}`
  const data = { name, email, role, password: PASSWORD }
  const { id } = await payload.create({ collection: 'admins', data, depth: 0 })
  const answer = await call({
    method: 'POST',
    path: '/admins/login',
    body: { email, password: PASSWORD },
  })
  if (answer.status !== 200)
    throw new Error(`login answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return {
    id: String(id),
    name,
    email,
    password: PASSWORD,
    token: (answer.body as { token: string }).token,
  }
}

function once(key: string, make: () => Promise<Actor>): Promise<Actor> {
  const known = cached.get(key) ?? make()
  cached.set(key, known)
  return known
}
