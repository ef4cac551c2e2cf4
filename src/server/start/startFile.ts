import { existsSync, readFileSync, rmSync } from 'node:fs'
import { writePrivately } from './demoSecrets'

type Login = { email: string; password: string }

/** The running demo, for tools; its shape is part of the HTTP contract. */
export type StartFile = {
  url: string
  adminUrl: string
  apiUrl: string
  docsUrl: string
  sandboxUrl: string
  databaseUrl: string
  logins: Partial<Record<'owner' | 'manager' | 'editor' | 'practitioner' | 'support', Login>> & {
    clients: Login[]
  }
  pids: Record<string, number>
}

export const START_FILE = 'var/start.json'

export const writeStartFile = (content: StartFile): void => writePrivately(START_FILE, content)

export const removeStartFile = (): void => rmSync(START_FILE, { force: true })

/** The demo logins that the seed wrote; none when the database is not a demo's. */
export function readLogins(file = 'var/demo-logins.json'): StartFile['logins'] {
  if (!existsSync(file)) return { clients: [] }
  return {
    clients: [],
    ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<StartFile['logins']>),
  }
}
