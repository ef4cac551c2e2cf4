import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "legal_valid_from" timestamp(3) with time zone;
  ALTER TABLE "settings_locales" ADD COLUMN "legal_terms" varchar;
  ALTER TABLE "settings_locales" ADD COLUMN "legal_privacy" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "legal_valid_from";
  ALTER TABLE "settings_locales" DROP COLUMN "legal_terms";
  ALTER TABLE "settings_locales" DROP COLUMN "legal_privacy";`)
}
