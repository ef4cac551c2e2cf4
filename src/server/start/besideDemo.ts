import { existsSync, readFileSync } from 'node:fs'
import { START_FILE, type StartFile } from './startFile'

/**
 * For commands that work beside a running demo: takes its database where the environment names none.
 * To be imported before the config, which reads the environment when it is loaded.
 */
if (!process.env.DATABASE_URL && existsSync(START_FILE)) {
  const { databaseUrl } = JSON.parse(readFileSync(START_FILE, 'utf8')) as StartFile
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SAHIL_MODE: 'demo' })
}
