import { spawn } from 'node:child_process'
import { assertReady } from './checks'
import { endWithParent, exitWithParent } from './start/parent'

const PATIENCE_MS = 10_000

/**
 * The Next server of the admin, on loopback only: the front door (api) is its one caller. With `--watch`
 * it serves the sources as they are now instead of the build.
 */
function runAdmin(): void {
  const port = process.env.ADMIN_PORT || '3002'
  const isWatching = process.argv.includes('--watch')
  const act = isWatching ? 'dev' : 'start'
  const next = ['node_modules/next/dist/bin/next', act, '-H', '127.0.0.1', '-p', port]
  const mode = isWatching
    ? // Payload hears of a changed configuration from Next, whom it looks for at PORT.
      ({ NODE_ENV: 'development', PORT: port } as const)
    : ({ NODE_ENV: 'production' } as const)
  const child = spawn(process.execPath, [...endWithParent('SIGKILL'), ...next], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...mode, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const end = () => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
  }
  process.on('SIGTERM', end).on('SIGINT', end)
  exitWithParent(end)
  child.on('error', (error) => {
    console.error(`The admin cannot start: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
}

assertReady()
runAdmin()
