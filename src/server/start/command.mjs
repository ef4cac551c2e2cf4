import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildServers } from '../build.mjs'
import { watchSources } from './watchSources.mjs'
import { installPackages } from './install.mjs'
import { findLauncher, watchLauncher } from './launcher.mjs'

const COMMANDS = {
  start: { entry: 'start' },
  dev: { entry: 'start', args: ['--watch'], isWatching: true },
  stop: { entry: 'stop' },
  tour: { entry: 'tour' },
  test: { entry: 'test' },
  build: { entry: 'build' },
  'money:prove': { entry: 'moneyProve' },
  bench: { node: ['node_modules/tsx/dist/cli.mjs', 'tests/bench/run.ts'] },
  'bench:charts': { node: ['node_modules/tsx/dist/cli.mjs', 'tests/bench/charts.ts'] },
}

/**
 * Installs and bundles what is missing or old, then runs the command and answers its exit code.
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function runCommand(name = '', args = []) {
  const command = COMMANDS[name]
  if (!command) throw plain(`Commands: ${Object.keys(COMMANDS).join(', ')}.`)
  const root = realpathSync(fileURLToPath(new URL('../../..', import.meta.url)))
  process.chdir(root)
  const phases = []
  if (name === 'stop' && existsSync('dist/stop.js'))
    return runNode(['dist/stop.js', ...args], phases)
  if (name === 'stop' && !existsSync('node_modules')) {
    console.log('Sahil is not running.')
    return 0
  }
  await timed(phases, 'packages', () => installPackages({ root }))
  await timed(phases, 'servers bundled', () => buildServers({ root }))
  if (command.node) return runNode([...command.node, ...args], phases)
  const script = `dist/${command.entry}.js`
  if (!existsSync(script))
    throw plain(`${script} is missing: this command has no entry in src/server.`)
  if (command.isWatching) {
    // This process bundles; in the background it would be gone with its terminal.
    if (args.includes('--detach')) throw plain('npm run dev stays in the foreground.')
    await watchSources({ root })
  }
  return runNode(['--enable-source-maps', script, ...(command.args ?? []), ...args], phases)
}

async function timed(phases, name, work) {
  const start = performance.now()
  const told = await work()
  const ms = Math.round(performance.now() - start)
  if (told) console.log(`  ✔ ${name}: ${told} (${(ms / 1000).toFixed(1)} s)`)
  phases.push({ name, ms })
}

/** Runs Node with our terminal; the IPC channel tells the command when this process dies. */
function runNode(args, phases) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        SAHIL_PHASES: JSON.stringify(phases),
        SAHIL_LAUNCHER: String(findLauncher()),
      },
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal))
    }
    watchLauncher(() => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

function plain(message) {
  return Object.assign(new Error(message), { isPlain: true })
}
