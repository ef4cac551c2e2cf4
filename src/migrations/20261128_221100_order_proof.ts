import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Orders whose row says something else than what happened to them: a save of the whole row, read before a payment,
 * a refund or a move and written after it, took it back. Timeline, transactions and journals keep what happened. A row
 * that is ahead of its timeline is none of these. What an order keeps of a cancellation is what its refunds then left.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function order_corrections(only_order uuid default null)
      returns table (order_id uuid, code text, field text, says text, should text, stake numeric) language sql stable as $$
      with happened as (
        select e.order_id, min(e.created_at) filter (where e.event = 'paid') as paid_at,
          min(e.created_at) filter (where e.event = 'delivered') as delivered_at, max(e.created_at) filter (where e.event = 'cancelled') as cancelled_at,
          max(e.created_at) filter (where e.event in ('processing', 'delivered', 'completed')) as worked_at,
          bool_or(e.event = 'processing') as is_begun, bool_or(e.event = 'completed') as is_completed
        from order_events e where only_order is null or e.order_id = only_order group by 1
      ), moved as (
        select t.order_id, coalesce(sum(t.amount) filter (where t.kind = 'refund' and t.status <> 'failed' and p.flag is null), 0) as back,
          bool_or(t.kind = 'payment' and t.status = 'success' and t.flag is null) as is_captured
        from transactions t left join transactions p on p.id = t.refund_of_id
        where t.order_id is not null and (only_order is null or t.order_id = only_order) group by 1
      ), posted as (
        select j.order_id, max(substring(j.key from '[0-9]+$')::int) filter (where j.cause = 'wallet_hold') as holds,
          min(j.created_at) filter (where j.cause = 'tds_received') as tds_at, bool_or(j.cause = 'supply') as is_supplied
        from journals j where j.order_id is not null and (only_order is null or j.order_id = only_order) group by 1
      ), truth as (
        select o.*, h.paid_at as was_paid_at, h.delivered_at as was_delivered_at, h.cancelled_at, h.paid_at is not null or coalesce(m.is_captured, false) as is_paid,
          coalesce(m.back, 0) as back, coalesce(p.holds, 0) as holds, p.tds_at, coalesce(p.is_supplied, false) as is_supplied,
          case when h.cancelled_at is not null and coalesce(h.worked_at <= h.cancelled_at, true) then 'cancelled' when h.is_completed then 'completed'
            when h.delivered_at is not null then 'delivered' when h.is_begun then 'processing' else 'new' end as reached
        from orders o left join happened h on h.order_id = o.id left join moved m on m.order_id = o.id left join posted p on p.order_id = o.id
        where only_order is null or o.id = only_order
      ), judged as (
        select t.*, t.reached = 'cancelled' and t.status <> 'cancelled'
            or array_position(array['new', 'processing', 'delivered', 'completed'], t.status::text) < array_position(array['new', 'processing', 'delivered', 'completed'], t.reached) as is_behind,
          case when back <= 0 then 'paid' when back >= payable + wallet then 'refunded' else 'partially_refunded' end as paid_as,
          t.payable + t.wallet - coalesce((
            select sum(r.amount) from transactions r left join transactions p on p.id = r.refund_of_id
            where r.order_id = t.id and r.kind = 'refund' and p.flag is null and r.created_at < t.cancelled_at + interval '1 minute'
              and not (r.status = 'failed' and r.updated_at < t.cancelled_at)), 0) as was_kept
        from truth t
      )
      select id, code::text, field, says, should, stake from judged, lateral (values
        ('payment_status', payment_status::text, paid_as, amount, is_paid and payment_status::text <> paid_as),
        ('refunded', refunded::text, least(back, amount)::text, refunded - least(back, amount), is_paid and refunded <> least(back, amount)),
        ('status', status::text, reached, 0, is_behind),
        ('paid_at', null, to_char(was_paid_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 0, was_paid_at is not null and paid_at is null),
        ('expected_delivery_at', null, null, 0, was_paid_at is not null and expected_delivery_at is null),
        ('delivered_at', null, to_char(was_delivered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 0, reached in ('delivered', 'completed') and delivered_at is null),
        ('kept', kept::text, was_kept::text, was_kept, kept = 0 and was_kept > 0 and was_paid_at < cancelled_at and reached = 'cancelled' and (is_behind or is_supplied)),
        ('wallet_holds', wallet_holds::text, holds::text, 0, wallet_holds < holds),
        ('tds_received_at', null, to_char(tds_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 0, tds_at is not null and tds_received_at is null)
      ) as each (field, says, should, stake, is_wrong) where is_wrong
      union all
      select o.id, o.code::text, 'submission_id', null, f.id::text, 0 from form_submissions f join orders o on o.id = f.order_id
      where o.submission_id is null and (only_order is null or o.id = only_order)
    $$;

    create function proof_of_order_rows() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      select 'order_wrong', code, field || ' is ' || coalesce(says, 'empty') || ', should be ' || coalesce(should, 'set'), stake from order_corrections()
    $$;
    create view inv_orders as select * from proof_of_order_rows();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view inv_orders;
    drop function proof_of_order_rows; drop function order_corrections;
  `)
}
