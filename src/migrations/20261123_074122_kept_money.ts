import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What is kept of a cancelled order is supplied when the rest has gone back; the proof asks for it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "orders" ADD COLUMN "kept" numeric DEFAULT 0 NOT NULL;
    create or replace function proof_of_orders() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with posted as (
        select j.order_id, -coalesce(sum(p.amount) filter (where p.account = 'advances'), 0) as advances,
          -coalesce(sum(p.amount) filter (where p.account in ('cgst', 'sgst', 'igst')), 0) as tax, bool_or(j.cause = 'supply') as is_supplied
        from journals j join postings p on p.journal_id = j.id where j.order_id is not null group by 1
      ), granted as (
        select t.order_id, sum(t.amount) as amount from transactions t left join transactions p on p.id = t.refund_of_id
        where t.kind = 'refund' and t.status <> 'failed' and p.flag is null group by 1
      ), due as (
        select o.*, coalesce(p.advances, 0) as advances, coalesce(p.tax, 0) as tax, coalesce(p.is_supplied, false) as is_supplied, least(coalesce(g.amount, 0), o.amount) as granted,
          case when o.payment_status in ('paid', 'partially_refunded', 'refunded') then o.amount - o.refunded else 0 end as owed
        from orders o left join posted p on p.order_id = o.id left join granted g on g.order_id = o.id
      )
      select 'refunded', code::text, 'the order says another sum than its refunds', refunded - granted from due where refunded <> granted
      union all
      select 'advance', code::text, case when is_supplied then 'an advance is left after the supply' else 'the advance differs from what the client paid' end,
        case when is_supplied then advances else advances + tax - owed end
      from due where case when is_supplied then advances <> 0 else advances + tax <> owed end
      union all
      select 'supply', code::text, case when is_supplied then 'a supply is posted before the delivery' else 'a delivered order has no supply' end, taxable
      from due where status <> 'cancelled' and (delivered_at is not null and owed > 0 and taxable > 0) <> is_supplied and (delivered_at is null or owed > 0)
      union all
      select 'kept', code::text, case when is_supplied then 'a supply is posted for a cancelled order that keeps nothing' else 'what is kept of a cancelled order is not supplied' end, kept
      from due where status = 'cancelled' and case when is_supplied then kept = 0 else payable + wallet - refunded between 1 and kept
        and not exists (select 1 from transactions t where t.order_id = due.id and t.kind = 'refund' and t.gateway_status in ('requested', 'pending')) end
    $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function proof_of_orders() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with posted as (
        select j.order_id, -coalesce(sum(p.amount) filter (where p.account = 'advances'), 0) as advances,
          -coalesce(sum(p.amount) filter (where p.account in ('cgst', 'sgst', 'igst')), 0) as tax, bool_or(j.cause = 'supply') as is_supplied
        from journals j join postings p on p.journal_id = j.id where j.order_id is not null group by 1
      ), granted as (
        select t.order_id, sum(t.amount) as amount from transactions t left join transactions p on p.id = t.refund_of_id
        where t.kind = 'refund' and t.status <> 'failed' and p.flag is null group by 1
      ), due as (
        select o.*, coalesce(p.advances, 0) as advances, coalesce(p.tax, 0) as tax, coalesce(p.is_supplied, false) as is_supplied, least(coalesce(g.amount, 0), o.amount) as granted,
          case when o.payment_status in ('paid', 'partially_refunded', 'refunded') then o.amount - o.refunded else 0 end as owed
        from orders o left join posted p on p.order_id = o.id left join granted g on g.order_id = o.id
      )
      select 'refunded', code::text, 'the order says another sum than its refunds', refunded - granted from due where refunded <> granted
      union all
      select 'advance', code::text, case when is_supplied then 'an advance is left after the supply' else 'the advance differs from what the client paid' end,
        case when is_supplied then advances else advances + tax - owed end
      from due where case when is_supplied then advances <> 0 else advances + tax <> owed end
      union all
      select 'supply', code::text, case when is_supplied then 'a supply is posted before the delivery' else 'a delivered order has no supply' end, taxable
      from due where (delivered_at is not null and owed > 0 and taxable > 0) <> is_supplied and (delivered_at is null or owed > 0)
    $$;
    ALTER TABLE "orders" DROP COLUMN "kept";
  `)
}
