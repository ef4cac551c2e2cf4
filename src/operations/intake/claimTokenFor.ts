import { randomBytes } from 'node:crypto'
import { digest } from '@/kit/seal'
import { query, sql, type DbRequest } from '@/kit/sql'

/** What a visitor without an account keeps to prove later that a file or a submission is theirs. */
const newClaimToken = (): string => randomBytes(32).toString('base64url')

/** How a claim token rests: a keyed digest, never the token. */
export const claimDigest = (token: string): string => digest({ value: token, purpose: 'claim' })

/** The given token if unclaimed files carry it already, else a new one: one token for all that a visitor sends. */
export const claimTokenFor = async ({
  req,
  given,
}: {
  req: DbRequest
  given?: string
}): Promise<string> => {
  if (!given) return newClaimToken()
  const rows = await query(
    req,
    sql`select 1 from client_files where claim_digest = ${claimDigest(given)} and user_id is null limit 1`,
  )
  return rows.length > 0 ? given : newClaimToken()
}
