import { existsSync } from 'node:fs'

/** Takes `.env` into the environment; what the shell has set wins. */
export function loadDotEnv(file = '.env'): void {
  if (existsSync(file)) process.loadEnvFile(file)
}
