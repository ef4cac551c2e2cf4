import { deepCopyObjectSimple, type PayloadRequest } from 'payload'
import { Failure, type Issue } from '../failure'
import { dropAt, valueAt, type Leaf } from './leaves'
import { editorOf, isOwnEdit } from './ownEdits'
import { plainValue } from './plainValue'
import {
  keyOf,
  localesOf,
  readToken,
  stateOf,
  tokenOf,
  type Revision,
  type State,
} from './revision'
import { readSaved, type Saved } from './saved'

type Row = Record<string, unknown>
type Save = { saved: Saved; req: PayloadRequest; data: Row }

/**
 * Compares what a save sends with the revision that its sender had read and with what is there now, its
 * rows being locked. A part that others changed and that is merely echoed stays as they left it.
 * @returns the data without what is merely echoed
 * @throws Failure EDITED_MEANWHILE for each part that others changed and that is sent as something else,
 * with their value; nothing is written then. BAD_INPUT for a revision of another document
 */
export const keepOthersEdits = async ({ saved, req, data }: Save): Promise<Row> => {
  const { revision: sent, ...rest } = data
  const token = sent || ifMatch(saved, req)
  if (!token) return rest
  const { known, from } = readToken(saved, token)
  const doc = await readSaved(saved, req)
  if (!doc) return rest
  const state = await stateOf({ saved, doc, req })
  req.context.savedFrom = { saved, from, revision: state.revision }
  const kept = deepCopyObjectSimple(rest) as Row
  const issues = state.leaves.flatMap((leaf) =>
    sentLocales(leaf, req).flatMap((locale) =>
      judge({ saved, req, data: kept, leaf, locale, known, from, state }),
    ),
  )
  issues.push(...judgeFile({ saved, req, known, state }))
  if (issues.length === 0) return kept
  const changedBy = issues.map(({ by }) => by).find(Boolean)
  const more = { revision: tokenOf(saved, state), changedAt: doc.updatedAt, changedBy }
  throw new Failure(
    issues.map(({ by: _, ...issue }) => issue),
    { more },
  )
}

type Found = Issue & { by?: string }
type Judged = Save & {
  leaf: Leaf
  locale: string | undefined
  known: Revision
  from: string
  state: State
}

function judge({ saved, req, data, leaf, locale, known, from, state }: Judged): Found[] {
  const key = keyOf(leaf, locale)
  const [then, now] = [known.get(key), state.revision.get(key)]
  const sent = valueAt(data, leaf.path)
  if (sent === undefined || then === undefined || now === undefined || then === now) return []
  const isAll = req.locale === 'all'
  const mine = state.digestOf(
    leaf,
    locale,
    plainValue(leaf.field, sent, isAll ? locale : undefined),
  )
  if (mine === now || isOwnEdit({ saved, key, from, now, req })) return []
  if (mine === then) {
    dropAt(data, isAll && locale ? `${leaf.path}.${locale}` : leaf.path)
    return []
  }
  const theirs = plainValue(leaf.field, valueAt(state.doc, leaf.path), locale)
  return [
    { code: 'EDITED_MEANWHILE', field: leaf.path, theirs, by: editorOf(saved, key, now)?.name },
  ]
}

/** A new file over another new file. */
function judgeFile({
  req,
  known,
  state,
}: Pick<Judged, 'saved' | 'req' | 'known' | 'state'>): Found[] {
  const [then, now] = [known.get('filename'), state.revision.get('filename')]
  if (!req.file || then === undefined || then === now) return []
  return [{ code: 'EDITED_MEANWHILE', field: 'file', theirs: state.doc.filename }]
}

const sentLocales = (leaf: Leaf, req: PayloadRequest): (string | undefined)[] =>
  localesOf(leaf, req).filter(
    (locale) => locale === undefined || req.locale === 'all' || locale === localeOf(req),
  )

const localeOf = (req: PayloadRequest): string => {
  const { localization } = req.payload.config
  return req.locale ?? (localization ? localization.defaultLocale : 'en')
}

/** The header speaks of the document of the address alone, not of what a hook saves beside it. */
function ifMatch({ slug, id }: Saved, req: PayloadRequest): string | undefined {
  const { collection, global, id: addressed } = req.routeParams ?? {}
  const isAddressed = id === undefined ? global === slug : collection === slug && addressed === id
  if (req.payloadAPI !== 'REST' || !isAddressed) return undefined
  const header = req.headers.get('if-match')?.trim()
  return header === '*' ? undefined : header?.replace(/^(W\/)?"(.*)"$/, '$2')
}
