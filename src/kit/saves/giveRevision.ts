import {
  executeAccess,
  type CollectionAfterChangeHook,
  type CollectionBeforeReadHook,
  type GlobalAfterChangeHook,
  type GlobalBeforeReadHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { noteEdit, personOf } from './ownEdits'
import { stateOf, tokenOf, type Revision } from './revision'
import { readSaved, savedDocument, savedGlobal, type Saved } from './saved'

type Row = Record<string, unknown>

/** Staff who read a document by its id, and may save it, get its revision to send back. */
export const giveRevision: CollectionBeforeReadHook = async (context) => {
  const { collection, doc, query, req } = context
  const { overrideAccess } = context as { overrideAccess?: boolean }
  if (overrideAccess || !isAskedById(query, doc.id)) return doc
  const saved = savedDocument(collection, doc.id)
  return withRevision({ saved, doc: doc as Row, req })
}

/** The same of a global. */
export const giveGlobalRevision: GlobalBeforeReadHook = async (context) => {
  const { doc, global, req } = context
  const { overrideAccess } = context as { overrideAccess?: boolean }
  if (overrideAccess) return doc
  return withRevision({ saved: savedGlobal(global), doc: doc as Row, req })
}

/** A save answers with the revision that it made. */
export const giveNewRevision: CollectionAfterChangeHook = async (context) => {
  const { collection, doc, req } = context
  return withNewRevision({ saved: savedDocument(collection, doc.id), doc: doc as Row, req })
}

/** The same of a global. */
export const giveNewGlobalRevision: GlobalAfterChangeHook = async ({ doc, global, req }) =>
  withNewRevision({ saved: savedGlobal(global), doc: doc as Row, req })

/** What `keepOthersEdits` leaves in the request: from which reading, and what it found. */
type SavedFrom = { saved: Saved; from: string; revision: Revision }

type Given = { saved: Saved; doc: Row; req: PayloadRequest }

async function withRevision({ saved, doc, req }: Given): Promise<Row> {
  if (!personOf(req)) return doc
  const { access } = saved.config
  const maySave = await executeAccess({ id: saved.id, req, disableErrors: true }, access.update)
  if (!maySave) return doc
  const state = await stateOf({ saved, doc, req })
  return { ...doc, revision: tokenOf(saved, state) }
}

async function withNewRevision({ saved, doc, req }: Given): Promise<Row> {
  const save = req.context.savedFrom as SavedFrom | undefined
  if (save?.saved.slug !== saved.slug || save.saved.id !== saved.id) return doc
  const now = await readSaved(saved, req)
  if (!now) return doc
  const state = await stateOf({ saved, doc: now, req })
  noteEdit({ saved, req, from: save.from, before: save.revision, after: state.revision })
  return { ...doc, revision: tokenOf(saved, state) }
}

/** `where` as Payload makes it of an id, alone or together with what the caller may read. */
function isAskedById(where: Where | undefined, id: unknown): boolean {
  const first = (where?.and?.[0] ?? where) as { id?: { equals?: unknown } } | undefined
  return first?.id?.equals === id
}
