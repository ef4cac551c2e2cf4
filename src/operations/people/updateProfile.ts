import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { seal } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { sqlState, transaction } from '@/kit/transaction'
import type { Birth } from '@/rules/people/birth'
import { tidyBirth } from '@/rules/people/tidyBirth'
import type { Language } from '@/rules/system/failures'
import { followContactChange } from './followContactChange'
import { readProfile } from './readProfile'
import { forgetAccount } from './sessions'

type Changes = {
  name?: string
  phone?: string
  locale?: 'en' | 'hi'
  timezone?: string
  birth?: Birth | null
}

/**
 * Changes only the given fields, each by its own column, so that nothing else is ever undone; the chart follows the birth.
 * @throws Failure PHONE_TAKEN
 */
export const updateProfile = async ({
  req,
  user,
  changes,
  language,
}: {
  req: PayloadRequest
  user: string
  changes: Changes
  language: Language
}) => {
  const { name, phone, locale, timezone, birth } = changes
  try {
    await transaction(req, async () => {
      const before = await readContact(req, user)
      await query(
        req,
        sql`update users set name = coalesce(${name ?? null}, name), phone = coalesce(${phone ?? null}, phone),
              locale = coalesce(${locale ?? null}::enum_users_locale, locale), timezone = coalesce(${timezone ?? null}, timezone), updated_at = ${present()} where id = ${user}`,
      )
      if (name !== undefined)
        await query(
          req,
          sql`update profiles set name = ${name}, updated_at = ${present()} where user_id = ${user} and self_key = 'self'`,
        )
      if (birth !== undefined) await saveBirth({ req, user, birth })
      const after = { ...before, phone: phone ?? before.phone }
      await followContactChange({ req, user, before, after })
      await forgetAccount({ req, audience: 'users', owner: user })
    })
  } catch (error) {
    if (sqlState(error) === '23505') throw new Failure('PHONE_TAKEN', { field: 'phone' })
    throw error
  }
  return readProfile({ req, user, language })
}

async function readContact(req: PayloadRequest, user: string) {
  const [row] = await query<{ email: string; phone: string | null }>(
    req,
    sql`select email, phone from users where id = ${user} for update`,
  )
  return row!
}

async function saveBirth({
  req,
  user,
  birth,
}: {
  req: PayloadRequest
  user: string
  birth: Birth | null
}): Promise<void> {
  const sealed = birth ? seal({ value: tidyBirth(birth), purpose: 'birth' }) : null
  const [person] = await query<{ id: string }>(
    req,
    sql`update profiles set sealed_birth = ${sealed}, updated_at = ${present()} where user_id = ${user} and self_key = 'self' returning id`,
  )
  if (person) await happen({ req, moment: 'birth.changed', facts: { profile: person.id } })
}
