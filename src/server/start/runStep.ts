import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import type { Variables } from './demoEnvironment'
import { openLog, tailOf } from './logFile'
import { PlainError } from './plainError'

/**
 * Runs a process that ends by itself (migrate, seed) with its output in var/log.
 * @throws PlainError with the last lines of its log.
 */
export async function runStep(options: {
  name: string
  env: Variables
  onStart?: (pid: number) => void
}): Promise<void> {
  const { name, env, onStart } = options
  const log = `var/log/${name}.log`
  const fd = openLog(log)
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/${name}.js`], {
    stdio: ['ignore', fd, fd],
    env: { ...process.env, ...env },
  })
  closeSync(fd)
  if (child.pid) onStart?.(child.pid)
  const end = () => child.kill()
  process.once('exit', end)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  process.off('exit', end)
  if (code !== 0) throw new PlainError(`${name} failed. The last lines of ${log}:\n${tailOf(log)}`)
}
