import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Wallets and lots move only by postings and never below zero; a coupon's uses are counted by its uses;
 * issued documents, lots and uses cannot be rewritten or deleted, SQL included.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table wallets add constraint wallets_never_below_zero check (paid >= 0 and promo >= 0 and held >= 0);
    alter table wallet_lots add constraint wallet_lots_rest check (rest >= 0 and rest <= amount and amount > 0);
    alter table orders drop constraint orders_whole_paise;
    alter table orders add constraint orders_whole_paise check (
      amount >= 0 and payable >= 0 and wallet >= 0 and tds >= 0 and discount >= 0 and refunded >= 0 and refunded <= amount
      and payable = trunc(payable) and amount = trunc(amount) and payable + wallet + tds = amount
      and taxable + cgst + sgst + igst = amount);

    create function posting_moves_wallet() returns trigger language plpgsql as $$
    declare part text := case new.account::text when 'wallet_paid' then 'paid' when 'wallet_promo' then 'promo' when 'wallet_held' then 'held' end;
    declare lot_kind text;
    begin
      if part is null then return null; end if;
      if new.lot_id is null then
        raise exception 'a posting on % names no lot', new.account using errcode = 'check_violation';
      end if;
      select kind::text into lot_kind from wallet_lots where id = new.lot_id and user_id = new.user_id;
      if lot_kind is null or (part <> 'held' and part <> lot_kind) then
        raise exception 'a posting on % names a lot of another kind or client', new.account using errcode = 'check_violation';
      end if;
      update wallets set paid = paid - case part when 'paid' then new.amount else 0 end,
        promo = promo - case part when 'promo' then new.amount else 0 end,
        held = held - case part when 'held' then new.amount else 0 end, updated_at = now()
      where user_id = new.user_id;
      if not found then
        raise exception 'a posting on % has no wallet', new.account using errcode = 'check_violation';
      end if;
      if part <> 'held' then
        update wallet_lots set rest = rest - new.amount, updated_at = now() where id = new.lot_id;
      end if;
      return null;
    end $$;
    create trigger postings_move_wallets after insert on postings for each row execute function posting_moves_wallet();

    create function wallet_moves_by_postings() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and (new.paid <> 0 or new.promo <> 0 or new.held <> 0)
        or tg_op = 'UPDATE' and pg_trigger_depth() = 1 and (new.user_id, new.paid, new.promo, new.held) is distinct from (old.user_id, old.paid, old.promo, old.held) then
        raise exception 'a wallet moves by postings only' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger wallets_move_by_postings before insert or update on wallets for each row execute function wallet_moves_by_postings();

    create function lot_moves_by_postings() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and new.rest <> 0
        or tg_op = 'UPDATE' and pg_trigger_depth() = 1 and (new.wallet_id, new.user_id, new.kind, new.amount, new.rest, new.expires_at) is distinct from (old.wallet_id, old.user_id, old.kind, old.amount, old.rest, old.expires_at) then
        raise exception 'a lot moves by postings only' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger wallet_lots_move_by_postings before insert or update on wallet_lots for each row execute function lot_moves_by_postings();

    create function use_counts_coupon() returns trigger language plpgsql as $$
    declare before_uses int := 0; before_spent numeric := 0; after_uses int := 1; after_spent numeric := new.discount;
    begin
      if tg_op = 'UPDATE' then
        if (new.coupon_id, new.order_id, new.user_id, new.discount) is distinct from (old.coupon_id, old.order_id, old.user_id, old.discount) then
          raise exception 'a coupon use changes its status only' using errcode = 'insufficient_privilege';
        end if;
        if old.status <> 'returned' then before_uses := 1; before_spent := old.discount; end if;
      end if;
      if new.status = 'returned' then after_uses := 0; after_spent := 0; end if;
      if after_uses = before_uses then return new; end if;
      update coupons set uses = uses + after_uses - before_uses, spent = spent + after_spent - before_spent
      where id = new.coupon_id and (after_uses < before_uses
        or ((max_uses is null or uses < max_uses) and (budget is null or spent + after_spent <= budget)));
      if not found then
        raise exception 'coupon % is used up', new.coupon_id using errcode = 'check_violation', constraint = 'coupon_used_up';
      end if;
      return new;
    end $$;
    create trigger coupon_uses_count before insert or update on coupon_uses for each row execute function use_counts_coupon();

    create function coupon_counts_stay() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() = 1 then
        if tg_op = 'INSERT' then new.uses := 0; new.spent := 0; else new.uses := old.uses; new.spent := old.spent; end if;
      end if;
      return new;
    end $$;
    create trigger coupons_counts_stay before insert or update on coupons for each row execute function coupon_counts_stay();

    create trigger wallets_no_delete before delete on wallets for each row execute function append_only();
    create trigger wallets_no_truncate before truncate on wallets for each statement execute function append_only();
    create trigger wallet_lots_no_delete before delete on wallet_lots for each row execute function append_only();
    create trigger wallet_lots_no_truncate before truncate on wallet_lots for each statement execute function append_only();
    create trigger coupon_uses_no_delete before delete on coupon_uses for each row execute function append_only();
    create trigger coupon_uses_no_truncate before truncate on coupon_uses for each statement execute function append_only();
    create trigger tax_documents_append_only before update or delete on tax_documents for each row execute function append_only();
    create trigger tax_documents_no_truncate before truncate on tax_documents for each statement execute function append_only();
    create trigger transactions_no_delete before delete on transactions for each row execute function append_only();
    create trigger transactions_no_truncate before truncate on transactions for each statement execute function append_only();
    create index wallet_lots_open on wallet_lots (user_id, expires_at) where rest > 0;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index if exists wallet_lots_open;
    drop trigger transactions_no_truncate on transactions; drop trigger transactions_no_delete on transactions;
    drop trigger tax_documents_no_truncate on tax_documents; drop trigger tax_documents_append_only on tax_documents;
    drop trigger coupon_uses_no_truncate on coupon_uses; drop trigger coupon_uses_no_delete on coupon_uses;
    drop trigger wallet_lots_no_truncate on wallet_lots; drop trigger wallet_lots_no_delete on wallet_lots;
    drop trigger wallets_no_truncate on wallets; drop trigger wallets_no_delete on wallets;
    drop trigger coupons_counts_stay on coupons; drop function coupon_counts_stay;
    drop trigger coupon_uses_count on coupon_uses; drop function use_counts_coupon;
    drop trigger wallet_lots_move_by_postings on wallet_lots; drop function lot_moves_by_postings;
    drop trigger wallets_move_by_postings on wallets; drop function wallet_moves_by_postings;
    drop trigger postings_move_wallets on postings; drop function posting_moves_wallet;
    alter table orders drop constraint orders_whole_paise;
    alter table orders add constraint orders_whole_paise check (amount >= 0 and payable >= 0 and payable = trunc(payable) and amount = trunc(amount) and payable + wallet = amount);
    alter table wallet_lots drop constraint wallet_lots_rest;
    alter table wallets drop constraint wallets_never_below_zero;
  `)
}
