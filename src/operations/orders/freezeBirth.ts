import type { PayloadRequest } from 'payload'
import { open, seal } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import type { Answers } from '@/rules/intake/answers'
import { birthOfAnswers, type AnsweredBirth } from '@/rules/intake/birthOfAnswers'
import type { Birth } from '@/rules/people/birth'

type Row = { sealed_birth: string | null; sealed_answers: string | null }

/**
 * A new order is worked by the birth details of its form, in the caller's transaction; by its person's, as it was
 * placed, when the form asks for none. A form that names another birth without a place on the map leaves them open.
 */
export const freezeBirth = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  const [row] = await query<Row>(
    req,
    sql`select o.sealed_birth, f.sealed_answers from orders o join form_submissions f on f.id = o.submission_id where o.id = ${order}`,
  )
  const given = row?.sealed_answers
    ? birthOfAnswers(open<Answers>({ sealed: row.sealed_answers, purpose: 'answers' }))
    : null
  if (!given) return
  const { birth } = given
  if (!birth && isOfPerson({ sealed: row!.sealed_birth, given })) return
  const sealed = birth ? seal({ value: birth, purpose: 'birth' }) : null
  await query(
    req,
    sql`update orders set sealed_birth = ${sealed}, birth_source = ${birth ? 'answers' : null} where id = ${order}`,
  )
}

/** Whether a form without a place on the map can mean the person: the same day, and no other time. */
function isOfPerson({ sealed, given }: { sealed: string | null; given: AnsweredBirth }): boolean {
  if (sealed === null || !given.time) return false
  const { date, time, partOfDay } = open<Birth>({ sealed, purpose: 'birth' })
  if (date !== given.date) return false
  return (
    given.time.certainty === 'unknown' ||
    (minuteOf(given.time.time) === minuteOf(time) && given.time.partOfDay === partOfDay)
  )
}

const minuteOf = (time: string | null): string | undefined => time?.slice(0, 5)
