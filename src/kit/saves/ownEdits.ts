import type { PayloadRequest } from 'payload'
import type { Revision } from './revision'
import type { Saved } from './saved'

type Person = { id: string; name: string }
/** What one save made of one document: from which reading, and the parts that it changed. */
type Edit = { by: Person; from: string; parts: Revision }

const MOST = { documents: 500, edits: 20 }

const edits = new Map<string, Edit[]>()

/**
 * Remembers in this process who changed which part, and from which reading. A form that saves by itself may
 * send its next save before it has seen the answer to its last: that is no edit of somebody else.
 */
export const noteEdit = ({
  saved,
  req,
  from,
  before,
  after,
}: {
  saved: Saved
  req: PayloadRequest
  from: string
  before: Revision
  after: Revision
}): void => {
  const by = personOf(req)
  if (!by) return
  const parts = new Map([...after].filter(([key, digest]) => before.get(key) !== digest))
  const known = [{ by, from, parts }, ...editsOf(saved)].slice(0, MOST.edits)
  edits.delete(nameOf(saved))
  edits.set(nameOf(saved), known)
  if (edits.size > MOST.documents) edits.delete(edits.keys().next().value!)
}

/** Who brought a part to where it is now, if it was in this process. */
export const editorOf = (saved: Saved, key: string, now: string): Person | undefined =>
  editsOf(saved).find(({ parts }) => parts.get(key) === now)?.by

/** Whether a part is as the same person's save from the same reading has left it. */
export const isOwnEdit = ({
  saved,
  key,
  from,
  now,
  req,
}: {
  saved: Saved
  key: string
  from: string
  now: string
  req: PayloadRequest
}): boolean =>
  from !== '' &&
  editsOf(saved).some(
    ({ by, from: other, parts }) =>
      by.id === personOf(req)?.id && other === from && parts.get(key) === now,
  )

/** The member of staff who asks. */
export const personOf = ({ user }: PayloadRequest): Person | undefined =>
  user?.collection === 'admins'
    ? { id: String(user.id), name: (user as { name?: string }).name ?? '' }
    : undefined

const editsOf = (saved: Saved): Edit[] => edits.get(nameOf(saved)) ?? []

const nameOf = ({ slug, id }: Saved): string => `${slug} ${id ?? ''}`
