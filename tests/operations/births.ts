import { seal } from '@/kit/seal'
import type { Birth } from '@/rules/people/birth'
import { rows, sql, type Client } from './shop'

/** Somebody born in Jaipur, unless a test wants another birth. */
export const aBirth = (over: Partial<Birth> = {}): Birth => ({
  date: '1991-03-14',
  time: '06:42',
  timeCertainty: 'exact',
  place: {
    name: 'Jaipur',
    latitude: 26.92,
    longitude: 75.82,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  },
  ...over,
})

/** The client's own person. */
export const selfOf = async ({ id }: Client): Promise<string> => {
  const [row] = await rows<{ id: string }>(
    sql`select id from profiles where user_id = ${id} and self_key = 'self'`,
  )
  return row!.id
}

/** Gives the client's own person birth details, past every check. @returns the person */
export const bear = async (client: Client, birth = aBirth()): Promise<string> => {
  const profile = await selfOf(client)
  await rows(
    sql`update profiles set sealed_birth = ${seal({ value: birth, purpose: 'birth' })} where id = ${profile}`,
  )
  return profile
}

/** The charts of a subject, oldest first. */
export const chartsOf = async (subject: {
  profile?: string
  order?: string
}): Promise<{ isPresent: boolean }[]> => {
  const found = await rows<{ is_present: boolean }>(
    sql`select superseded_at is null as is_present from charts
        where profile_id = ${subject.profile ?? null}::uuid or order_id = ${subject.order ?? null}::uuid order by created_at, id`,
  )
  return found.map(({ is_present: isPresent }) => ({ isPresent }))
}
