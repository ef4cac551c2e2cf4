import { Failure } from '@/kit/failure'
import { present, query, sql, type DbRequest } from '@/kit/sql'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { claimDigest } from './claimTokenFor'

/** A file that a submission names, and where it names it. */
export type NamedFile = { id: string; field: string }

/** The files of a submission: those of its answers, and those sent beside them. */
export const namedFiles = ({
  form,
  answers,
  files,
}: {
  form: Pick<FormSnapshot, 'fields'>
  answers: Answers
  files: string[]
}): NamedFile[] => {
  const named = form.fields
    .filter(({ type }) => type === 'file')
    .flatMap(({ name }) =>
      ((answers[name] ?? []) as string[]).map((id) => ({ id, field: `answers.${name}` })),
    )
  const all = [...named, ...files.map((id) => ({ id: id.toLowerCase(), field: 'files' }))]
  return [...new Map(all.toReversed().map((file) => [file.id, file])).values()].toReversed()
}

/**
 * Marks files as sent with a form; they must be the client's own or carry the visitor's claim token.
 * A client's own files may be sent again; a claimed file becomes the client's.
 * @throws Failure NOT_FOUND at each place that names a file of somebody else or none
 */
export const bindFiles = async ({
  req,
  files,
  user,
  claimToken,
}: {
  req: DbRequest
  files: NamedFile[]
  user: string | null
  claimToken?: string
}): Promise<void> => {
  if (files.length === 0) return
  const token = claimToken ? claimDigest(claimToken) : null
  const bound = await query<{ id: string }>(
    req,
    sql`update client_files set is_bound = true, user_id = ${user}::uuid, updated_at = ${present()},
          claim_digest = case when ${user}::uuid is null then claim_digest end
        where id in ${files.map(({ id }) => id)} and (user_id = ${user}::uuid or (user_id is null and claim_digest = ${token}))
        returning id`,
  )
  const found = new Set(bound.map(({ id }) => id))
  const missing = files.filter(({ id }) => !found.has(id))
  if (missing.length > 0)
    throw new Failure(
      [...new Set(missing.map(({ field }) => field))].map((field) => ({
        code: 'NOT_FOUND',
        field,
      })),
    )
}
