import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { Failure } from '../failure'
import { digest } from '../seal'
import { leavesOf, valueAt, type Leaf } from './leaves'
import { plainValue } from './plainValue'
import type { Saved } from './saved'

type Row = Record<string, unknown>

/** A keyed digest of each part of one document, by its path and language. */
export type Revision = Map<string, string>

/** The parts of a document as it is, and their digests. */
export type State = { leaves: Leaf[]; doc: Row; revision: Revision; digestOf: Digest }

type Digest = (leaf: Leaf, locale: string | undefined, value: unknown) => string

/** What the caller may change of a document, digested; what was not read is not in it. */
export const stateOf = async ({
  saved,
  doc,
  req,
}: {
  saved: Saved
  doc: Row
  req: PayloadRequest
}): Promise<State> => {
  const leaves = await leavesOf({ fields: saved.fields, req, doc })
  const digestOf = digester(saved)
  const revision: Revision = new Map()
  const isPart = Boolean(req.query?.select) || doc.createdAt === undefined
  for (const leaf of leaves) {
    const stored = valueAt(doc, leaf.path)
    if (stored === undefined && isPart) continue
    for (const locale of localesOf(leaf, req))
      revision.set(
        keyOf(leaf, locale),
        digestOf(leaf, locale, plainValue(leaf.field, stored, locale)),
      )
  }
  return { leaves, doc, revision, digestOf }
}

/** The languages in which a part has values; one nameless where it has none. */
export const localesOf = (leaf: Leaf, req: PayloadRequest): (string | undefined)[] => {
  const { localization } = req.payload.config
  return leaf.isByLocale && localization ? localization.localeCodes : [undefined]
}

/** The name of a part in a revision. */
export const keyOf = ({ path }: Leaf, locale?: string): string =>
  locale === undefined ? path : `${path}:${locale}`

/** A state as a client keeps it and sends it back: which document, when it was saved last, then part by part. */
export const tokenOf = (saved: Saved, { doc, revision }: Pick<State, 'doc' | 'revision'>): string =>
  [tagOf(saved), stampOf(doc), ...[...revision].map((each) => each.join('='))].join(',')

/** @returns the parts as they were read, and when the document had been saved; @throws Failure BAD_INPUT when it is no revision of this document */
export const readToken = (saved: Saved, token: unknown): { known: Revision; from: string } => {
  const [tag, from = '', ...parts] = typeof token === 'string' ? token.split(',') : []
  if (tag !== tagOf(saved)) throw new Failure('BAD_INPUT', { field: 'revision' })
  return { known: new Map(parts.map((part) => part.split('=') as [string, string])), from }
}

const stampOf = ({ updatedAt }: Row): string =>
  updatedAt ? new Date(updatedAt as string).getTime().toString(36) : ''

const LENGTH = 8

const tagOf = (saved: Saved): string => keyFor(saved).slice(0, LENGTH)

/** One key a document, so that equal values of two documents are not seen to be equal. */
const keyFor = ({ slug, id }: Saved): string =>
  digest({ value: `${slug} ${id ?? ''}`, purpose: 'revision' })

function digester(saved: Saved): Digest {
  const key = `${keyFor(saved)} parts`
  return (leaf, locale, value) =>
    createHmac('sha256', key)
      .update(`${keyOf(leaf, locale)} ${JSON.stringify(value)}`)
      .digest('base64url')
      .slice(0, LENGTH)
}
