import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_charts_ayanamsa" AS ENUM('lahiri', 'krishnamurti', 'raman', 'yukteshwar');
  CREATE TYPE "public"."enum_settings_charts_year_days" AS ENUM('365.25', '365.2425', '365.2564', '360');
  ALTER TABLE "settings" ADD COLUMN "charts_ayanamsa" "enum_settings_charts_ayanamsa" DEFAULT 'lahiri' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "charts_year_days" "enum_settings_charts_year_days" DEFAULT '365.25' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "charts_has_true_node" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "charts_manglik_second_house" boolean DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "charts_ayanamsa";
  ALTER TABLE "settings" DROP COLUMN "charts_year_days";
  ALTER TABLE "settings" DROP COLUMN "charts_has_true_node";
  ALTER TABLE "settings" DROP COLUMN "charts_manglik_second_house";
  DROP TYPE "public"."enum_settings_charts_ayanamsa";
  DROP TYPE "public"."enum_settings_charts_year_days";`)
}
