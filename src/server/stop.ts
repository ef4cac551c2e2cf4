import { PlainError, reportAndExit } from './start/plainError'
import { isAlive, signal, waitForEnd } from './start/processes'
import { clearOrphans, findRun } from './start/runFile'
import { removeStartFile } from './start/startFile'

const PATIENCE_MS = 60_000

/** `npm stop`: ends what `npm start` started, in order; what hangs is killed. */
async function stop(): Promise<void> {
  const run = findRun()
  if (run) {
    signal(run.supervisor, 'SIGTERM')
    if (!(await waitForEnd(run.supervisor, PATIENCE_MS))) signal(run.supervisor, 'SIGKILL')
    await waitForEnd(run.supervisor, PATIENCE_MS)
    if (isAlive(run.supervisor)) throw new PlainError(`Process ${run.supervisor} does not end.`)
  }
  const orphans = await clearOrphans()
  removeStartFile()
  console.log(run || orphans > 0 ? 'Sahil is stopped.' : 'Sahil is not running.')
}

stop().catch(reportAndExit)
