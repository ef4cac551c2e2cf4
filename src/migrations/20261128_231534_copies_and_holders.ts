import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notifications" ADD COLUMN "copies" numeric DEFAULT 0;
  ALTER TABLE "idempotency_keys" ADD COLUMN "holder" numeric;
  ALTER TABLE "idempotency_keys" ADD COLUMN "result" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notifications" DROP COLUMN "copies";
  ALTER TABLE "idempotency_keys" DROP COLUMN "holder";
  ALTER TABLE "idempotency_keys" DROP COLUMN "result";`)
}
