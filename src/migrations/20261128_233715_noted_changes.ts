import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "noted_changes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"of" varchar NOT NULL,
  	"field" varchar NOT NULL,
  	"before" varchar,
  	"after" varchar,
  	"by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "noted_changes" ADD CONSTRAINT "noted_changes_by_id_admins_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."admins"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "noted_changes_of_idx" ON "noted_changes" USING btree ("of");
  CREATE INDEX "noted_changes_field_idx" ON "noted_changes" USING btree ("field");
  CREATE INDEX "noted_changes_by_idx" ON "noted_changes" USING btree ("by_id");
  CREATE INDEX "noted_changes_updated_at_idx" ON "noted_changes" USING btree ("updated_at");
  CREATE INDEX "noted_changes_created_at_idx" ON "noted_changes" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "noted_changes" CASCADE;`)
}
