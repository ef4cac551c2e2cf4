import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What happened to the business, one line a moment, for good. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table happenings (
      id uuid primary key, at timestamptz not null, moment text not null, subject_of text not null, subject_id uuid not null,
      actor text, request_id text, facts jsonb not null
    );
    create index happenings_subject on happenings (subject_of, subject_id, at);
    create trigger happenings_append_only before update or delete on happenings for each row execute function append_only();
    create trigger happenings_no_truncate before truncate on happenings for each statement execute function append_only();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table happenings;`)
}
