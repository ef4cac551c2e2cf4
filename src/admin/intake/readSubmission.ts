import type { Payload, TypedUser } from 'payload'
import type { Answers } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { ifAllowed } from '../ifAllowed'
import type { SentFile } from './answerRows'

export type OpenSubmission = {
  id: string
  title: string
  sentAt: string
  snapshot: FormSnapshot | null
  answers: Answers | null
  files: SentFile[]
}

/** A submission opened for a member of staff, with the names of its files; null where they may not look. */
export const readSubmission = async ({
  payload,
  user,
  id,
}: {
  payload: Payload
  user: TypedUser | null
  id: string
}): Promise<OpenSubmission | null> => {
  const found = await ifAllowed(
    payload.findByID({
      collection: 'form-submissions',
      id,
      depth: 1,
      user,
      overrideAccess: false,
      disableErrors: true,
    }),
  )
  if (!found) return null
  const files = (found.files ?? []).filter((file) => typeof file === 'object')
  return {
    id: found.id,
    title: found.formTitle ?? '',
    sentAt: found.createdAt,
    snapshot: (found.snapshot ?? null) as FormSnapshot | null,
    answers: (found.answers ?? null) as Answers | null,
    files: files.map(({ id: file, originalName, filename, url }) => ({
      id: file,
      name: originalName ?? filename ?? file,
      url: url ?? `/admin/collections/client-files/${file}`,
    })),
  }
}
