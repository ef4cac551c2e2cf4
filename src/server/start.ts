import { existsSync } from 'node:fs'
import { loadDotEnv } from './start/dotEnv'
import { startDetached } from './start/detach'
import { PlainError, reportAndExit } from './start/plainError'
import { mapOf } from './start/printMap'
import { pause } from './start/processes'
import { readPhases, showProgress } from './start/progress'
import { close, runDemo, type Closers } from './start/runDemo'
import { clearOrphans, findRun, isForsaken } from './start/runFile'
import { START_FILE } from './start/startFile'

const DEBOUNCE_MS = 1000
const CHANGE_MS = 60_000

/**
 * `npm start`: everything on one machine. `-- --detach` answers once all is up; `--watch` (`npm run dev`)
 * follows changes of the sources.
 */
async function start(): Promise<void> {
  loadDotEnv()
  refuseProduction()
  const isDetacher = process.argv.includes('--detach')
  if (await isRunningAlready(isDetacher)) return
  await clearOrphans()
  if (isDetacher) return startDetached()
  const isDetached = process.env.SAHIL_DETACHED === 'true'
  const print = (text: string) => {
    console.log(text)
    if (isDetached && process.connected) process.send?.({ text })
  }
  const closers: Closers = []
  stopOnSignals({ closers, print, isDetached })
  print('\nSahil is starting.')
  const progress = showProgress({ print, before: readPhases(process.env.SAHIL_PHASES) })
  try {
    const isWatching = process.argv.includes('--watch')
    const demo = await runDemo({ user: process.env, progress, closers, isWatching })
    print(mapOf({ ...demo, phases: progress.phases, isDetached }))
    if (isDetached && process.connected) process.send?.({ done: true })
  } catch (error) {
    await close(closers)
    if (isDetached && error instanceof PlainError) print(`\n${error.message}`)
    reportAndExit(error)
  }
}

function refuseProduction(): void {
  if (process.env.SAHIL_MODE !== 'production') return
  throw new PlainError(
    'npm start is the demo on one machine, and SAHIL_MODE=production is set. Production runs ' +
      '`npm run migrate`, `npm run api`, `npm run admin` and `npm run worker`: see docs/operator.md.',
  )
}

/** A run that is starting or ending (its terminal was closed, npm was killed) is waited for. */
async function isRunningAlready(isDetacher: boolean): Promise<boolean> {
  const end = Date.now() + CHANGE_MS
  for (let run = findRun(), isTold = false; run; run = findRun()) {
    const isUp = existsSync(START_FILE) && !isForsaken(run)
    if (isUp && isDetacher) {
      console.log(`Sahil is already running at ${run.url} (process ${run.supervisor}).`)
      return true
    }
    if (isUp || Date.now() > end) {
      throw new PlainError(
        `Sahil is already running at ${run.url} (process ${run.supervisor}). npm stop ends it.`,
      )
    }
    if (!isTold) console.log(`Sahil (process ${run.supervisor}) is starting or stopping; waiting.`)
    isTold = true
    await pause(100)
  }
  return false
}

/** One Ctrl-C ends all in order; a second one, meant as such, ends at once. */
function stopOnSignals(options: {
  closers: Closers
  print: (text: string) => void
  isDetached: boolean
}): void {
  const { closers, print, isDetached } = options
  let askedAt = 0
  const stop = () => void stopOnce()
  const stopOnce = async () => {
    const isAgain = askedAt > 0
    if (isAgain && Date.now() - askedAt < DEBOUNCE_MS) return
    if (isAgain) process.exit(130)
    askedAt = Date.now()
    print('\nSahil is stopping.')
    await close(closers)
    print('Sahil is stopped.')
    process.exit(0)
  }
  // A closed terminal or pipe must not stop the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (!isDetached) process.once('disconnect', stop)
}

start().catch(reportAndExit)
