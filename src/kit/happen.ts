import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Lock, Moment } from '@/rules/moment'
import { MOMENTS, type MomentFacts, type MomentName } from '@/rules/moments'
import { now } from './clock'
import { enqueue, type JobInputs, type JobSlug } from './enqueue'
import { query, sql } from './sql'

/** Who follows a moment, and which locks it takes that the announcer does not hold. */
export type Follower<Facts> = { name: string } & (
  | {
      locks: readonly Lock[]
      /** In the announcer's transaction, in the order of the table. */
      now: (args: { req: PayloadRequest; facts: Facts }) => Promise<unknown>
    }
  | {
      /** A job, queued in the same transaction. */
      later: Later<Facts>
    }
)

type Later<Facts> = {
  [Slug in JobSlug]: {
    job: Slug
    input: (facts: Facts) => JobInputs[Slug]
    /** Unique for ever. */
    key: (facts: Facts) => string
  }
}[JobSlug]

/** The followers of each moment, first to last. `payload.config.ts` hands the table over. */
export type Followers = { [Name in MomentName]: readonly Follower<MomentFacts<Name>>[] }

type Happening<Name extends MomentName> = {
  req: PayloadRequest
  moment: Name
  facts: MomentFacts<Name>
}

/**
 * Announces that something happened, in the caller's transaction: one line of history is written, then each follower does
 * its part or is queued, in the order of the table. What one of them throws takes all of it back.
 * @throws Error outside a transaction; what a follower throws
 */
export const happen = async <Name extends MomentName>({
  req,
  moment,
  facts,
}: Happening<Name>): Promise<void> => {
  if (!(await req.transactionID)) throw new Error(`${moment} happens in a transaction only`)
  const { followers } = req.payload.config.custom as { followers: Followers }
  await note({ req, moment, facts })
  for (const follower of followers[moment]) {
    if ('now' in follower) await follower.now({ req, facts })
    else await queue({ req, later: follower.later, facts })
  }
}

const queue = <Facts>({
  req,
  later: { job, input, key },
  facts,
}: {
  req: PayloadRequest
  later: Later<Facts>
  facts: Facts
}) => enqueue({ req, job, input: input(facts), key: key(facts) })

/** Who did it and by which request, where a person asked. */
async function note<Name extends MomentName>({
  req,
  moment,
  facts,
}: Happening<Name>): Promise<void> {
  const { of, subject, kept } = MOMENTS[moment] as unknown as Moment<MomentFacts<Name>>
  const actor = req.user ? `${req.user.collection}:${req.user.id}` : null
  const request = req.headers?.get('x-request-id') ?? null
  await query(
    req,
    sql`insert into happenings (id, at, moment, subject_of, subject_id, actor, request_id, facts)
        values (${uuidv7()}, ${now().toISOString()}::timestamptz, ${moment}, ${of}, ${subject(facts)}, ${actor}, ${request}, ${JSON.stringify(kept?.(facts) ?? {})}::jsonb)`,
  )
}
