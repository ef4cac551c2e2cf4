import type { PayloadRequest, Where } from 'payload'
import { Failure } from '../failure'

type Access = boolean | Where
type ReadRule = (args: { req: PayloadRequest }) => Access | Promise<Access>

/**
 * How much one query may ask for; generous for lists of the admin, short of what hurts the database. Payload joins the
 * table of a block under its own name, so that a second condition on blocks fails.
 */
const MOST = { conditions: 200, values: 10_000, hops: 40, blocks: 1 }

/** Relationships that one path may follow. */
export const MOST_HOPS = 2

/** One query that is being checked: who asks, what was spent, what the caller may read. */
export type Scope = {
  req: PayloadRequest
  spend: (what: keyof typeof MOST, amount?: number) => void
  spent: Readonly<Record<keyof typeof MOST, number>>
  /** `false`, `true`, or the condition under which rows of the collection are readable. */
  readable: (slug: string) => Promise<Access>
}

/** Begins the check of one query. */
export const queryScope = (req: PayloadRequest): Scope => {
  const spent = { conditions: 0, values: 0, hops: 0, blocks: 0 }
  const known = new Map<string, Promise<Access>>()
  return {
    req,
    spent,
    spend: (what, amount = 1) => {
      spent[what] += amount
      if (spent[what] > MOST[what]) throw new Failure('TOO_LONG', { field: 'where' })
    },
    readable: (slug) => {
      const answer = known.get(slug) ?? readAccess(req, slug)
      known.set(slug, answer)
      return answer
    },
  }
}

async function readAccess(req: PayloadRequest, slug: string): Promise<Access> {
  const rule = req.payload.collections[slug as 'orders']?.config.access.read as ReadRule | undefined
  return rule ? rule({ req }) : false
}
