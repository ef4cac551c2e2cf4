import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** How the demo's business time stands to real time; empty, and never read, in production. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table demo_clock (
      id integer primary key default 1 check (id = 1),
      shift_ms bigint not null default 0,
      held_ms bigint,
      moves integer not null default 0
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table demo_clock`)
}
