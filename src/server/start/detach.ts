import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { openLog, tailOf } from './logFile'
import { PlainError } from './plainError'

const LOG = 'var/log/start.log'

/**
 * Starts the same command in the background, shows its progress, and answers once its map is out.
 * @throws PlainError when it ends before.
 */
export async function startDetached(): Promise<void> {
  const log = openLog(LOG)
  const child = spawn(process.execPath, ['--enable-source-maps', process.argv[1] ?? ''], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, SAHIL_DETACHED: 'true' },
  })
  closeSync(log)
  const giveUp = () => child.kill('SIGTERM')
  process.on('SIGINT', giveUp).on('SIGTERM', giveUp)
  let shown = 0
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: { text?: string; done?: boolean }) => {
      if (message.text !== undefined) {
        shown += 1
        console.log(message.text)
      }
      if (message.done) resolve()
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      const words = shown > 0 ? `See ${LOG}.` : tailOf(LOG)
      reject(new PlainError(`The start ended (${signal ?? `code ${code}`}). ${words}`))
    })
  })
  child.disconnect()
  child.unref()
}
