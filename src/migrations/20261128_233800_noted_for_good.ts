import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Who changed which rule or right stays written, SQL included. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create trigger noted_changes_append_only before update or delete on noted_changes for each row execute function append_only();
    create trigger noted_changes_no_truncate before truncate on noted_changes for each statement execute function append_only();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger noted_changes_append_only on noted_changes;
    drop trigger noted_changes_no_truncate on noted_changes;
  `)
}
