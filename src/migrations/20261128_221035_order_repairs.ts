import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_order_events_event" ADD VALUE 'repaired';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'repairOrders' BEFORE 'sendNotification';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'repairOrders' BEFORE 'sendNotification';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "order_events" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_order_events_event";
  CREATE TYPE "public"."enum_order_events_event" AS ENUM('placed', 'paid', 'birth_corrected', 'payment_failed', 'payment_flagged', 'expired', 'revived', 'processing', 'report_uploaded', 'delivered', 'viewed', 'completed', 'cancelled');
  ALTER TABLE "order_events" ALTER COLUMN "event" SET DATA TYPE "public"."enum_order_events_event" USING "event"::"public"."enum_order_events_event";
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'generateKundli', 'pruneSystem', 'reconcileGateway', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendRefund', 'sendVerification', 'expireCredit', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'generateKundli', 'pruneSystem', 'reconcileGateway', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendRefund', 'sendVerification', 'expireCredit', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";`)
}
