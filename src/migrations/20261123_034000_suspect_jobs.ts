import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Every claim first looks for a job whose worker died: without a walk over all that wait. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index payload_jobs_suspect on payload_jobs (created_at)
      where completed_at is null and has_error is not true and (processing or lease_expiries > 0);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index payload_jobs_suspect;`)
}
