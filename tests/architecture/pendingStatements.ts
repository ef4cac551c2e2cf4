import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

type Snapshot = { version: string } & Record<string, unknown>
type Kit = {
  generateDrizzleJson: (schema: unknown) => Promise<Snapshot> | Snapshot
  generateMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>
}
type Adapter = {
  schema: unknown
  migrationDir: string
  defaultDrizzleSnapshot: Snapshot
  requireDrizzleKit: () => Kit
}

/** The SQL that a new migration would hold: nothing when the migrations are up to date. */
export const pendingStatements = async (payload: Pick<Payload, 'db'>): Promise<string[]> => {
  const adapter = payload.db as unknown as Adapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const latest = readdirSync(adapter.migrationDir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const before = latest
    ? (JSON.parse(readFileSync(path.join(adapter.migrationDir, latest), 'utf8')) as Snapshot)
    : adapter.defaultDrizzleSnapshot
  return generateMigration(before, await generateDrizzleJson(adapter.schema))
}
