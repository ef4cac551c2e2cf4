import { openSession } from '@/operations/people/sessions'
import { anotherClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'

/** Who attacks: a stranger, a client to whom nothing of the world belongs, the owner of the practice. */
export type Attacker = 'stranger' | 'client' | 'owner'

/** A session of its own for each round of attacks, because some of them sign out. */
export const freshSession = async (attacker: Attacker): Promise<string | undefined> => {
  if (attacker === 'stranger') return undefined
  const payload = await testPayload()
  const isClient = attacker === 'client'
  const { id, email } = isClient ? await anotherClient() : await staffOf('owner')
  const { token } = await openSession({
    req: { payload, headers: new Headers() } as never,
    audience: isClient ? 'users' : 'admins',
    account: { id, email },
    ip: '127.0.0.1',
  })
  return token
}

/** True while the attacks go through the door that they are meant for. */
export const isStillIn = async (attacker: Attacker, token?: string): Promise<boolean> => {
  if (attacker === 'stranger') return true
  const path = attacker === 'client' ? '/user/profile' : '/admin/orders'
  return (await call({ path, token })).status === 200
}
