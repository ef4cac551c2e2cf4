import { rmSync } from 'node:fs'
import path from 'node:path'
import { withAdmin } from '../database'

const FOLDERS = { reports: 'reports', client_files: 'client-files', media: 'media' }

/** Removes the files that this product's run has added; the seeded ones stay for the next clone. */
export const removeFilesSince = async (url: string, since: Date): Promise<void> => {
  await withAdmin(url, async (database) => {
    for (const [table, folder] of Object.entries(FOLDERS)) {
      const { rows } = await database.query<{ filename: string }>(
        `select filename from ${table} where updated_at > $1 and created_at > $1 and filename is not null`,
        [since],
      )
      for (const { filename } of rows)
        rmSync(path.join('media/local', folder, path.basename(filename)), { force: true })
    }
  })
}
