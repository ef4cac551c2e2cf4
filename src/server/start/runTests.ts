import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { needsAdmin } from './needsAdmin'
import { ensureNextBuild } from './nextBuild'
import { reportAndExit } from './plainError'
import { ensurePostgres } from './postgres'
import { readPhases, showProgress } from './progress'

const NOT_RUN = 'var/test/not-run.txt'

/** A test database may be lost at a power cut; it buys speed with that. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
}

/** `npm test`: all projects in one run; arguments go on to vitest. */
async function runTests(args: string[]): Promise<number> {
  const progress = showProgress({
    print: console.log,
    before: readPhases(process.env.SAHIL_PHASES),
  })
  mkdirSync('var/test', { recursive: true })
  rmSync(NOT_RUN, { force: true })
  const given = process.env.TEST_DATABASE_URL
  const postgres = given
    ? undefined
    : await progress.phase(
        'PostgreSQL for tests',
        () => ensurePostgres({ dataDir: 'var/test-postgres', log: progress.line, settings: FAST }),
        ({ label }) => label,
      )
  try {
    if (needsAdmin(args)) {
      await progress.phase(
        'admin built',
        () => ensureNextBuild(),
        (result) => result,
      )
    }
    const code = await runVitest(args, given ?? postgres?.url ?? '')
    return reportNotRun() ? Math.max(code, 1) : code
  } finally {
    await postgres?.stop()
  }
}

/** DATABASE_URL never reaches the tests: it may be somebody's real one. */
function runVitest(args: string[], url: string): Promise<number> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    TEST_DATABASE_URL: url,
    NODE_ENV: 'test' as const,
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
      stdio: 'inherit',
      env,
    })
    const end = () => child.kill('SIGTERM')
    process.on('SIGTERM', end).on('SIGHUP', end).once('disconnect', end)
    // Ctrl-C reaches vitest from the terminal; we stay to stop the database after it.
    process.on('SIGINT', () => undefined)
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)))
  })
}

/** Says what could not run; true when that is a failure (in CI nothing may be left out). */
function reportNotRun(): boolean {
  if (!existsSync(NOT_RUN)) return false
  const lines = [...new Set(readFileSync(NOT_RUN, 'utf8').trim().split('\n').filter(Boolean))]
  if (lines.length === 0) return false
  const isCi = process.env.CI === 'true'
  console.log(isCi ? '\nNot run, which CI does not accept:' : '\nNot run on this machine:')
  for (const line of lines) console.log(`  ${line}`)
  return isCi
}

runTests(process.argv.slice(2)).then((code) => process.exit(code), reportAndExit)
