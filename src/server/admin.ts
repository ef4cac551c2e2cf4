import { spawn } from 'node:child_process'
import { assertReady } from './checks'
import { endWithParent, exitWithParent } from './start/parent'

const PATIENCE_MS = 10_000

/** The Next server of the admin, on loopback only: the front door (api) is its one caller. */
function runAdmin(): void {
  const port = process.env.ADMIN_PORT || '3002'
  const next = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', port]
  const child = spawn(process.execPath, [...endWithParent('SIGKILL'), ...next], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
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
