import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_orders_auto_report" AS ENUM('none', 'kundli');
  CREATE TYPE "public"."enum_orders_birth_source" AS ENUM('profile', 'answers', 'client', 'staff');
  CREATE TYPE "public"."enum_services_auto_report" AS ENUM('none', 'kundli');
  CREATE TYPE "public"."enum__services_v_version_auto_report" AS ENUM('none', 'kundli');
  ALTER TYPE "public"."enum_order_events_event" ADD VALUE 'birth_corrected' BEFORE 'payment_failed';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'generateKundli' BEFORE 'pruneSystem';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'generateKundli' BEFORE 'pruneSystem';
  CREATE TABLE "charts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"profile_id" uuid,
  	"order_id" uuid,
  	"key" varchar,
  	"sealed_chart" varchar,
  	"input_digest" varchar NOT NULL,
  	"engine_version" varchar NOT NULL,
  	"settings" jsonb NOT NULL,
  	"tz_data" varchar NOT NULL,
  	"superseded_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "orders" ADD COLUMN "auto_report" "enum_orders_auto_report" DEFAULT 'none' NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "birth_source" "enum_orders_birth_source";
  ALTER TABLE "orders" ADD COLUMN "sealed_birth" varchar;
  ALTER TABLE "reports" ADD COLUMN "chart_id" uuid;
  ALTER TABLE "reports" ADD COLUMN "generated_key" varchar;
  ALTER TABLE "services" ADD COLUMN "auto_report" "enum_services_auto_report" DEFAULT 'none';
  ALTER TABLE "_services_v" ADD COLUMN "version_auto_report" "enum__services_v_version_auto_report" DEFAULT 'none';
  ALTER TABLE "charts" ADD CONSTRAINT "charts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charts" ADD CONSTRAINT "charts_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "charts" ADD CONSTRAINT "charts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "charts_user_idx" ON "charts" USING btree ("user_id");
  CREATE INDEX "charts_profile_idx" ON "charts" USING btree ("profile_id");
  CREATE INDEX "charts_order_idx" ON "charts" USING btree ("order_id");
  CREATE UNIQUE INDEX "charts_key_idx" ON "charts" USING btree ("key");
  CREATE INDEX "charts_input_digest_idx" ON "charts" USING btree ("input_digest");
  CREATE INDEX "charts_engine_version_idx" ON "charts" USING btree ("engine_version");
  CREATE INDEX "charts_superseded_at_idx" ON "charts" USING btree ("superseded_at");
  CREATE INDEX "charts_updated_at_idx" ON "charts" USING btree ("updated_at");
  CREATE INDEX "charts_created_at_idx" ON "charts" USING btree ("created_at");
  ALTER TABLE "reports" ADD CONSTRAINT "reports_chart_id_charts_id_fk" FOREIGN KEY ("chart_id") REFERENCES "public"."charts"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reports_chart_idx" ON "reports" USING btree ("chart_id");
  CREATE UNIQUE INDEX "reports_generated_key_idx" ON "reports" USING btree ("generated_key");`)
  // One chart counts for a subject, whoever is fastest.
  await db.execute(sql`
  CREATE UNIQUE INDEX "charts_present_of_profile" ON "charts" ("profile_id") WHERE superseded_at IS NULL AND profile_id IS NOT NULL;
  CREATE UNIQUE INDEX "charts_present_of_order" ON "charts" ("order_id") WHERE superseded_at IS NULL AND order_id IS NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "charts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "charts" CASCADE;
  ALTER TABLE "reports" DROP CONSTRAINT "reports_chart_id_charts_id_fk";
  
  ALTER TABLE "order_events" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_order_events_event";
  CREATE TYPE "public"."enum_order_events_event" AS ENUM('placed', 'paid', 'payment_failed', 'payment_flagged', 'expired', 'revived', 'processing', 'report_uploaded', 'delivered', 'viewed', 'completed', 'cancelled');
  ALTER TABLE "order_events" ALTER COLUMN "event" SET DATA TYPE "public"."enum_order_events_event" USING "event"::"public"."enum_order_events_event";
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'pruneSystem', 'reconcileGateway', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendRefund', 'sendVerification', 'expireCredit', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'applyGatewayEvent', 'deliverReport', 'pruneSystem', 'reconcileGateway', 'reconcilePayment', 'sendNotification', 'sendPasswordReset', 'sendRefund', 'sendVerification', 'expireCredit', 'reconcilePayments', 'expireOrders');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "reports_chart_idx";
  DROP INDEX "reports_generated_key_idx";
  ALTER TABLE "orders" DROP COLUMN "auto_report";
  ALTER TABLE "orders" DROP COLUMN "birth_source";
  ALTER TABLE "orders" DROP COLUMN "sealed_birth";
  ALTER TABLE "reports" DROP COLUMN "chart_id";
  ALTER TABLE "reports" DROP COLUMN "generated_key";
  ALTER TABLE "services" DROP COLUMN "auto_report";
  ALTER TABLE "_services_v" DROP COLUMN "version_auto_report";
  DROP TYPE "public"."enum_orders_auto_report";
  DROP TYPE "public"."enum_orders_birth_source";
  DROP TYPE "public"."enum_services_auto_report";
  DROP TYPE "public"."enum__services_v_version_auto_report";`)
}
