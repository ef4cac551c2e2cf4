import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './plainError'

/**
 * Makes the folder of everything that a run keeps, and checks that this user may use it: a start
 * as root leaves files that others cannot open.
 * @throws PlainError that names the first such file.
 */
export function demandVar(folder = 'var'): void {
  mkdirSync(folder, { recursive: true })
  const names = ['.', ...readdirSync(folder).filter((name) => !name.startsWith('postgres'))]
  const closed = names.map((name) => path.join(folder, name)).find((file) => !isOurs(file))
  if (!closed) return
  throw new PlainError(
    `This user may not write ${path.resolve(closed)}, probably because of a start as root. Start as ` +
      `that user, or: sudo chown -R "$(id -un)" "${path.resolve(folder)}"`,
  )
}

function isOurs(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
