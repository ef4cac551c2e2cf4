import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Three more views that are empty in a healthy practice: balances on the wrong side, what was paid and
 * not done (a promise more than seven days overdue, no document, no confirmation), and what waits more
 * than an hour beyond its time or was given up. What is settled stays as it is, SQL included.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function proof_of_balances() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with owed as (
        select p.account::text as account, coalesce(p.lot_id, j.order_id, j.transaction_id, j.id) as subject, -sum(p.amount) as amount
        from postings p join journals j on j.id = p.journal_id
        where p.account in ('advances', 'wallet_paid', 'wallet_promo', 'wallet_held', 'refunds_due', 'suspense', 'cgst', 'sgst', 'igst') group by 1, 2
      ), used as (
        select coupon_id, count(*) as uses, sum(discount) as spent from coupon_uses where status <> 'returned' group by 1
      )
      select 'negative_wallet', user_id::text, 'a wallet is below zero', least(paid, promo, held) from wallets where least(paid, promo, held) < 0
      union all
      select 'negative_lot', id::text, 'a lot is below zero or above its amount', rest from wallet_lots where rest < 0 or rest > amount
      union all
      select 'liability', coalesce(o.code, w.subject::text), 'a liability has the wrong sign: ' || w.account, w.amount
      from owed w left join orders o on o.id = w.subject where w.amount < 0
      union all
      select 'coupon', c.code::text, 'the count of a coupon differs from its uses', c.uses - coalesce(u.uses, 0)
      from coupons c left join used u on u.coupon_id = c.id where c.uses <> coalesce(u.uses, 0) or c.spent <> coalesce(u.spent, 0)
      union all
      select 'coupon_limit', code::text, 'a coupon was used beyond its limit', uses - max_uses from coupons where uses > max_uses or spent > budget
    $$;

    create function proof_of_deliveries() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with paid as (select * from orders where payment_status = 'paid')
      select 'overdue', code::text, 'the promise is more than seven days overdue', amount
      from paid where status in ('new', 'processing') and expected_delivery_at < now() - interval '7 days'
      union all
      select 'no_promise', code::text, 'paid without a date or a promise', amount from paid where paid_at is null or expected_delivery_at is null
      union all
      select 'no_receipt', code::text, 'paid without a receipt', amount
      from paid where amount > 0 and not exists (select 1 from tax_documents d where d.order_id = paid.id and d.kind in ('receipt_voucher', 'receipt'))
      union all
      select 'not_told', code::text, 'paid and the client was never told', amount
      from paid where not exists (select 1 from notifications n where n.order_id = paid.id and n.event = 'order.confirmed')
      union all
      select 'money_without_order', o.code::text, 'the payment came and the order is not paid', t.amount
      from transactions t join orders o on o.id = t.order_id
      where t.kind = 'payment' and t.status = 'success' and t.flag is null and o.payment_status in ('pending', 'failed', 'expired')
    $$;

    create function proof_of_outbox() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      select case when has_error then 'job_given_up' else 'job_waiting' end, id::text, task_slug::text, null::numeric
      from payload_jobs where completed_at is null and (has_error or greatest(created_at, wait_until) < now() - interval '1 hour')
      union all
      select 'message_waiting', id::text, event::text || ' by ' || channel::text, null
      from notifications where status in ('queued', 'sending') and created_at < now() - interval '1 hour'
        and not exists (select 1 from payload_jobs j where j.task_slug = 'sendNotification' and j.input ->> 'notification' = notifications.id::text and j.completed_at is null and j.wait_until > now() - interval '1 hour')
      union all
      select 'message_unheard', n.order_id::text, n.event::text || ': no channel reached the client', null
      from notifications n where n.order_id is not null and n.user_id is not null group by n.order_id, n.event having bool_and(n.status = 'failed')
      union all
      select 'gateway_event', event_id::text, coalesce(type, '') || ' is not applied', null
      from gateway_events where applied_at is null and created_at < now() - interval '1 hour'
    $$;

    create function settled_stays() returns trigger language plpgsql as $$
    begin
      if old.status = 'success' and (new.kind, new.user_id, new.order_id, new.amount, new.currency, new.gateway_payment_id, new.refund_of_id, new.refund_to)
        is distinct from (old.kind, old.user_id, old.order_id, old.amount, old.currency, old.gateway_payment_id, old.refund_of_id, old.refund_to) then
        raise exception 'transaction % is settled', old.id using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger transactions_settled_stay before update on transactions for each row execute function settled_stays();
    create trigger settlements_append_only before update or delete on settlements for each row execute function append_only();
    create trigger settlements_no_truncate before truncate on settlements for each statement execute function append_only();
    create trigger money_differences_no_delete before delete on money_differences for each row execute function append_only();
    create trigger money_differences_no_truncate before truncate on money_differences for each statement execute function append_only();

    create view inv_balance as select * from proof_of_balances();
    create view inv_paid_not_delivered as select * from proof_of_deliveries();
    create view inv_outbox_stuck as select * from proof_of_outbox();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger money_differences_no_truncate on money_differences; drop trigger money_differences_no_delete on money_differences;
    drop trigger settlements_no_truncate on settlements; drop trigger settlements_append_only on settlements;
    drop trigger transactions_settled_stay on transactions; drop function settled_stays;
    drop view inv_outbox_stuck; drop view inv_paid_not_delivered; drop view inv_balance;
    drop function proof_of_outbox; drop function proof_of_deliveries; drop function proof_of_balances;
  `)
}
