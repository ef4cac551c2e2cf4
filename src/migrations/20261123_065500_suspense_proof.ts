import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What a top-up left in suspense and its refunds take from there are of one payment, as an order's are of one order. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function proof_of_balances() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
      with owed as (
        select p.account::text as account, coalesce(p.lot_id, j.order_id, t.refund_of_id, j.transaction_id, j.id) as subject, -sum(p.amount) as amount
        from postings p join journals j on j.id = p.journal_id left join transactions t on t.id = j.transaction_id
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
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function proof_of_balances() returns table (kind text, reference text, detail text, difference numeric) language sql stable as $$
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
  `)
}
