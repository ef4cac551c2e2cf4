import { present, query, sql, type DbRequest } from '@/kit/sql'
import { documentNumber } from '@/rules/payments/tax/documentNumber'
import { fiscalYear as yearOf } from '@/rules/payments/tax/fiscalYear'

/**
 * Takes the next number of a series in its financial year. The counter's row stays locked until the caller's
 * transaction ends: the next caller waits, and a rollback gives the number back, so that none is ever missing.
 * Take it last, after all other locks.
 * @param at the instant of issue
 * @throws Error outside a transaction, RangeError when a year's series is full
 */
export const nextNumber = async ({
  req,
  series,
  at,
}: {
  req: DbRequest
  series: string
  at: Date
}): Promise<{ number: string; fiscalYear: string }> => {
  if (!(await req.transactionID)) throw new Error('a number is given in a transaction only')
  const fiscalYear = yearOf(at)
  const [row] = await query<{ last: string }>(
    req,
    sql`insert into counters (id, key, last, created_at, updated_at) values (gen_random_uuid(), ${`${series}/${fiscalYear}`}, 1, ${present()}, ${present()})
        on conflict (key) do update set last = counters.last + 1, updated_at = ${present()} returning last`,
  )
  return {
    number: documentNumber({ series, fiscalYear, count: Number(row!.last) }),
    fiscalYear,
  }
}
