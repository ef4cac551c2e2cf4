import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Views that are empty while the money is right: a row is a difference, in paise where it is one.
 * They stand on functions, whose text PostgreSQL does not tie to columns: a later migration may change
 * a column without dropping them, and the tests say when a function no longer fits. The document of a
 * refund comes when it is paid, its journal when it is granted: one on its way does not count as tax.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function proof_of_journals() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      select 'journal', j.key::text, 'the lines of a journal do not sum to zero', coalesce(sum(p.amount), 0)
      from journals j left join postings p on p.journal_id = j.id group by j.id having coalesce(sum(p.amount), 0) <> 0 or count(p.id) < 2
      union all
      select 'ledger', 'all postings', 'the ledger does not sum to zero', sum(amount) from postings having sum(amount) <> 0
    $$;

    create function proof_of_wallets() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with moved as (
        select user_id, account::text as account, -sum(amount) as balance from postings where account in ('wallet_paid', 'wallet_promo', 'wallet_held') group by 1, 2
      ), kept as (
        select w.user_id, part.account, part.amount from wallets w, lateral (values ('wallet_paid', w.paid), ('wallet_promo', w.promo), ('wallet_held', w.held)) part (account, amount)
      ), held as (
        select j.order_id, -sum(p.amount) as amount from postings p join journals j on j.id = p.journal_id where p.account = 'wallet_held' group by 1
      )
      select 'wallet', user_id::text, 'the wallet differs from its postings on ' || account, coalesce(kept.amount, 0) - coalesce(moved.balance, 0)
      from kept full join moved using (user_id, account) where coalesce(kept.amount, 0) <> coalesce(moved.balance, 0)
      union all
      select 'lot', l.id::text, 'the rest of a lot differs from its postings', l.rest + coalesce(sum(p.amount), 0)
      from wallet_lots l left join postings p on p.lot_id = l.id and p.account in ('wallet_paid', 'wallet_promo') group by l.id having l.rest + coalesce(sum(p.amount), 0) <> 0
      union all
      select 'lots', w.user_id::text, 'the wallet differs from the rest of its lots', w.paid + w.promo - coalesce(sum(l.rest), 0)
      from wallets w left join wallet_lots l on l.wallet_id = w.id group by w.id having w.paid + w.promo <> coalesce(sum(l.rest), 0)
      union all
      select 'held', coalesce(o.code, 'no order'), 'wallet money is held, or is not, against the state of the order', coalesce(h.amount, 0) - e.amount
      from orders o full join held h on h.order_id = o.id,
        lateral (select case when o.payment_status in ('pending', 'failed') and o.status <> 'cancelled' then o.wallet else 0 end as amount) e
      where coalesce(h.amount, 0) <> e.amount
    $$;

    create function proof_of_transactions() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with captured as (
        select substring(j.key from position(':' in j.key) + 1) as payment, sum(p.amount) as amount
        from journals j join postings p on p.journal_id = j.id and p.account = 'gateway' where j.cause in ('capture', 'topup') group by 1
      ), granted as (
        select j.transaction_id, -sum(p.amount) filter (where p.account = 'refunds_due') as due,
          bool_or(j.cause in ('refund', 'suspense_settled')) as is_granted
        from journals j join postings p on p.journal_id = j.id where j.transaction_id is not null group by 1
      )
      select 'capture', t.gateway_payment_id::text, 'captured money is not posted, or over another amount', t.amount - coalesce(c.amount, 0)
      from transactions t left join captured c on c.payment = t.gateway_payment_id
      where t.kind in ('payment', 'topup') and t.status = 'success' and t.currency = 'INR' and t.gateway_payment_id is not null and t.amount <> coalesce(c.amount, 0)
      union all
      select 'capture_unknown', c.payment, 'a capture is posted that no successful transaction explains', c.amount
      from captured c where not exists (select 1 from transactions t where t.gateway_payment_id = c.payment and t.status = 'success')
      union all
      select 'refund', coalesce(t.gateway_refund_id, t.id::text), 'a refund has no journal', t.amount
      from transactions t left join granted g on g.transaction_id = t.id where t.kind = 'refund' and t.currency = 'INR' and g.is_granted is not true
      union all
      select 'refund_state', coalesce(t.gateway_refund_id, t.id::text), 'the ledger and the state of a refund differ: ' || t.gateway_status::text,
        coalesce(g.due, 0) - case when t.refund_to = 'source' and t.gateway_status in ('requested', 'pending') then t.amount else 0 end
      from transactions t join granted g on g.transaction_id = t.id where t.kind = 'refund'
        and coalesce(g.due, 0) <> case when t.refund_to = 'source' and t.gateway_status in ('requested', 'pending') then t.amount else 0 end
      union all
      select 'refund_unknown', j.key::text, 'a refund is posted without its transaction', 0
      from journals j where j.cause in ('refund', 'refund_paid', 'refund_failed')
        and not exists (select 1 from transactions t where t.id = j.transaction_id and t.kind = 'refund')
    $$;

    create function proof_of_orders() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
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

    create function proof_of_tax() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with written as (
        select d.order_id, part.account, sum(part.amount) filter (where d.kind = 'receipt_voucher') as received,
          sum(part.amount) filter (where d.kind = 'tax_invoice') as invoiced, coalesce(sum(part.amount) filter (where d.kind in ('refund_voucher', 'credit_note')), 0) as returned
        from tax_documents d, lateral (values ('cgst', d.cgst), ('sgst', d.sgst), ('igst', d.igst)) part (account, amount) group by 1, 2
      ), posted as (
        select j.order_id, p.account::text as account, -sum(p.amount) as amount
        from postings p join journals j on j.id = p.journal_id left join transactions t on t.id = j.transaction_id
        where p.account in ('cgst', 'sgst', 'igst') and not (t.kind is not distinct from 'refund' and t.gateway_status in ('requested', 'pending')) group by 1, 2
      )
      select 'tax', coalesce(o.code, 'no order'), 'the documents differ from the ledger on ' || account, coalesce(received, invoiced, 0) - coalesce(returned, 0) - coalesce(posted.amount, 0)
      from written full join posted using (order_id, account) left join orders o on o.id = order_id
      where coalesce(received, invoiced, 0) - coalesce(returned, 0) <> coalesce(posted.amount, 0)
    $$;

    create view inv_ledger as
      select * from proof_of_journals() union all select * from proof_of_wallets() union all select * from proof_of_transactions()
      union all select * from proof_of_orders() union all select * from proof_of_tax();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view inv_ledger;
    drop function proof_of_journals; drop function proof_of_wallets; drop function proof_of_transactions;
    drop function proof_of_orders; drop function proof_of_tax;
  `)
}
