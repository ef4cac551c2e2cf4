import { present, query, sql, type DbRequest } from '@/kit/sql'
import { claimDigest } from './claimTokenFor'

type Claimed = { submissions: string[]; files: string[] }

/**
 * Gives to a client what a visitor sent with these claim tokens, in the caller's transaction if there
 * is one. A token works once; unknown ones change nothing.
 */
export const claimSubmissions = async ({
  req,
  user,
  tokens,
}: {
  req: DbRequest
  user: string
  tokens: string[]
}): Promise<Claimed> => {
  if (tokens.length === 0) return { submissions: [], files: [] }
  const digests = tokens.map(claimDigest)
  const files = await query<{ id: string }>(
    req,
    sql`update client_files set user_id = ${user}, claim_digest = null, updated_at = ${present()} where claim_digest in ${digests} and user_id is null returning id`,
  )
  const submissions = await query<{ id: string }>(
    req,
    sql`update form_submissions set user_id = ${user}, claim_digest = null, updated_at = ${present()} where claim_digest in ${digests} and user_id is null returning id`,
  )
  return { submissions: submissions.map(({ id }) => id), files: files.map(({ id }) => id) }
}
