import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Money: each journal balances at the commit, and nobody rewrites history, SQL included. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function journal_balances() returns trigger language plpgsql as $$
    declare total numeric; lines int;
    begin
      select coalesce(sum(amount), 0), count(*) into total, lines from postings where journal_id = new.journal_id;
      if total <> 0 or lines < 2 then
        raise exception 'journal % does not balance', new.journal_id using errcode = 'check_violation';
      end if;
      if (select xmin::text <> pg_current_xact_id()::xid::text from journals where id = new.journal_id) then
        raise exception 'journal % is closed', new.journal_id using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger postings_balance after insert on postings deferrable initially deferred for each row execute function journal_balances();

    create function journal_has_lines() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from postings where journal_id = new.id) then
        raise exception 'journal % has no lines', new.id using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger journals_have_lines after insert on journals deferrable initially deferred for each row execute function journal_has_lines();

    create function append_only() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end $$;
    create trigger journals_append_only before update or delete on journals for each row execute function append_only();
    create trigger postings_append_only before update or delete on postings for each row execute function append_only();
    create trigger order_events_append_only before update or delete on order_events for each row execute function append_only();
    create trigger journals_no_truncate before truncate on journals for each statement execute function append_only();
    create trigger order_events_no_truncate before truncate on order_events for each statement execute function append_only();
    create trigger postings_no_truncate before truncate on postings for each statement execute function append_only();

    alter table postings add constraint postings_whole_paise check (amount = trunc(amount) and amount <> 0);
    alter table orders add constraint orders_whole_paise check (amount >= 0 and payable >= 0 and payable = trunc(payable) and amount = trunc(amount) and payable + wallet = amount);
    create index orders_user_created on orders (user_id, created_at desc, id desc);
    create index orders_work on orders (expected_delivery_at) where status in ('new', 'processing') and payment_status = 'paid';
    create index orders_unpaid on orders (expires_at) where payment_status in ('pending', 'failed');
    create index payload_jobs_open on payload_jobs (created_at) where completed_at is null and has_error is not true;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index if exists orders_user_created, orders_work, orders_unpaid, payload_jobs_open;
    alter table orders drop constraint orders_whole_paise;
    alter table postings drop constraint postings_whole_paise;
    drop trigger journals_no_truncate on journals; drop trigger postings_no_truncate on postings;
    drop trigger order_events_append_only on order_events; drop trigger journals_append_only on journals; drop trigger postings_append_only on postings;
    drop trigger order_events_no_truncate on order_events; drop function append_only;
    drop trigger postings_balance on postings; drop function journal_balances; drop trigger journals_have_lines on journals; drop function journal_has_lines;
  `)
}
