import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_devices_audience" AS ENUM('users', 'admins');
  CREATE TABLE "devices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"audience" "enum_devices_audience" NOT NULL,
  	"owner" varchar NOT NULL,
  	"digest" varchar NOT NULL,
  	"address_digest" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "password_changed_at" timestamp(3) with time zone;
  ALTER TABLE "admins" ADD COLUMN "password_changed_at" timestamp(3) with time zone;
  ALTER TABLE "sessions" ADD COLUMN "device" varchar;
  CREATE INDEX "devices_owner_idx" ON "devices" USING btree ("owner");
  CREATE UNIQUE INDEX "devices_digest_idx" ON "devices" USING btree ("digest");
  CREATE INDEX "devices_expires_at_idx" ON "devices" USING btree ("expires_at");
  CREATE INDEX "devices_updated_at_idx" ON "devices" USING btree ("updated_at");
  CREATE INDEX "devices_created_at_idx" ON "devices" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "devices" CASCADE;
  ALTER TABLE "users" DROP COLUMN "password_changed_at";
  ALTER TABLE "admins" DROP COLUMN "password_changed_at";
  ALTER TABLE "sessions" DROP COLUMN "device";
  DROP TYPE "public"."enum_devices_audience";`)
}
