import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "coupons" ADD COLUMN "batch_owner" varchar;
  CREATE INDEX "coupons_batch_owner_idx" ON "coupons" USING btree ("batch_owner");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "coupons_batch_owner_idx";
  ALTER TABLE "coupons" DROP COLUMN "batch_owner";`)
}
