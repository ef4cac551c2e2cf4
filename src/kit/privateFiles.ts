import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'

const OTHERS = 0o077

/**
 * Whatever this process and its children write from now on, only their own user may read: reports,
 * clients' files and drafts hold births and names.
 */
export const keepFilesPrivate = (): void => {
  process.umask(OTHERS)
}

/** Closes what an earlier release left open to others in the local store. @returns how many could not be closed */
export const closeStoredFiles = async (folder = 'media/local'): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const made = entries.map((each) => ({
    place: path.join(each.parentPath, each.name),
    mode: each.isDirectory() ? 0o700 : 0o600,
    isOurs: each.isDirectory() || each.isFile(),
  }))
  let failed = 0
  for (const { place, mode } of made.filter(({ isOurs }) => isOurs))
    await chmod(place, mode).catch(() => failed++)
  return failed
}
