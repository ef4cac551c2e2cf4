import { Failure } from '@/kit/failure'
import { present, query, sql, type DbRequest } from '@/kit/sql'

/**
 * Ties a client's answers to their order, both ways, by one guarded statement: answers serve one order.
 * They must have been given to the form of the ordered service, if it has one.
 * @throws Failure NOT_FOUND (none or another client's), SUBMISSION_USED, INTAKE_NEEDED (another form's)
 */
export const bindSubmission = async ({
  req,
  submissionId,
  user,
  order,
}: {
  req: DbRequest
  submissionId: string
  user: string
  order: string
}): Promise<void> => {
  const bound = await query(
    req,
    sql`with bound as (
          update form_submissions f set order_id = o.id, service_id = o.service_id, updated_at = ${present()}
          from orders o join services s on s.id = o.service_id
          where f.id = ${submissionId} and f.user_id = ${user} and f.order_id is null
            and o.id = ${order} and o.user_id = ${user} and f.form_id = coalesce(s.form_id, f.form_id)
          returning f.id, o.id as order_id)
        update orders set submission_id = bound.id from bound where orders.id = bound.order_id returning orders.id`,
  )
  if (bound.length > 0) return
  const [row] = await query<{ order_id: string | null }>(
    req,
    sql`select order_id from form_submissions where id = ${submissionId} and user_id = ${user}`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'submission' })
  throw new Failure(row.order_id ? 'SUBMISSION_USED' : 'INTAKE_NEEDED', { field: 'submission' })
}
