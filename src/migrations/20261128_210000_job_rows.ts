import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Addresses of clients leave the rows of jobs, and the keys of jobs and messages; what waits still runs. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update payload_jobs set input = input - 'email'
      where (completed_at is not null or has_error) and input ? 'email';
    update payload_jobs set key = split_part(key, ':', 1) || ':' || split_part(key, ':', 2) || ':' || id
      where key like 'verify:%@%';
    update notifications set key = split_part(key, ':', 1) || ':' || split_part(key, ':', 2) || ':' || id
      where key like 'verify:%@%';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`select 1;`)
}
