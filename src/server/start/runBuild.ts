import { ensureNextBuild } from './nextBuild'
import { reportAndExit } from './plainError'
import { showProgress } from './progress'

/** `npm run build`: the servers are bundled by now; what is left is the admin. */
async function runBuild(): Promise<void> {
  const progress = showProgress({ print: console.log })
  await progress.phase('admin built', () => ensureNextBuild({ isForced: true }))
}

runBuild().catch(reportAndExit)
