import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** The queue has lanes: what waits gets its own, and each is walked in its order. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update payload_jobs j set queue = case
        when task_slug in ('applyGatewayEvent', 'reconcilePayment', 'sendPasswordReset', 'sendVerification') then 'critical'
        when task_slug = 'sendNotification' and exists (select 1 from notifications n where n.id::text = j.input ->> 'notification'
          and n.event in ('account.verify-email', 'account.reset-password', 'account.password-changed')) then 'critical'
        when task_slug = 'pruneSystem' then 'bulk'
        else 'normal' end
      where completed_at is null;
    create index payload_jobs_lanes on payload_jobs ((case queue when 'critical' then 0 when 'bulk' then 2 else 1 end), created_at)
      where completed_at is null and has_error is not true;
    drop index payload_jobs_open;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index payload_jobs_open on payload_jobs (created_at) where completed_at is null and has_error is not true;
    drop index payload_jobs_lanes;
    update payload_jobs set queue = 'default' where completed_at is null;
  `)
}
