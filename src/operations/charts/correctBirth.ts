import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { open, seal } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { mayCorrectBirth } from '@/rules/orders/mayCorrectBirth'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import type { Birth } from '@/rules/people/birth'
import { tidyBirth } from '@/rules/people/tidyBirth'
import { can, type Caller } from '@/rules/people/caller'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'

type Row = { id: string; user_id: string; status: OrderStatus; sealed_birth: string | null }

/**
 * Changes the birth details that an order is worked by: its client until work starts, staff until it is delivered. The
 * chart is computed anew; a report that waited for the birth is begun.
 * @throws Failure NOT_FOUND also for what is somebody else's, BIRTH_LOCKED
 */
export const correctBirth = ({
  req,
  caller,
  idOrCode,
  birth: given,
}: {
  req: PayloadRequest
  caller: Caller
  idOrCode: string
  birth: Birth
}): Promise<string> =>
  transaction(req, async () => {
    const match = isUuid(idOrCode) ? sql`id = ${idOrCode}` : sql`code = ${normaliseCode(idOrCode)}`
    const [row] = await query<Row>(
      req,
      sql`select id, user_id, status, sealed_birth from orders where ${match} for update`,
    )
    const isStaff = can(caller, 'orders.work')
    const isOwner = caller.kind === 'client' && caller.id === row?.user_id
    if (!row || !(isStaff || isOwner)) throw new Failure('NOT_FOUND')
    if (!mayCorrectBirth({ status: row.status, isStaff })) throw new Failure('BIRTH_LOCKED')
    const birth = tidyBirth(given)
    if (row.sealed_birth && isSame(birth, row.sealed_birth)) return row.id
    await query(
      req,
      sql`update orders set sealed_birth = ${seal({ value: birth, purpose: 'birth' })},
            birth_source = ${isStaff ? 'staff' : 'client'}, updated_at = ${present()} where id = ${row.id}`,
    )
    await happen({ req, moment: 'birth.corrected', facts: { order: row.id } })
    return row.id
  })

const isSame = (birth: Birth, sealed: string): boolean =>
  JSON.stringify(birth) === JSON.stringify(tidyBirth(open<Birth>({ sealed, purpose: 'birth' })))
