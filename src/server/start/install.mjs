import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, readdirSync, statfsSync } from 'node:fs'
import path from 'node:path'

const NEEDED_GIB = 3
const GIB = 1024 ** 3
const FLAGS = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/** What npm or the system says, and what a person can do about it. */
const REASONS = [
  [/ENOSPC|no space left/i, 'The disk is full. Free some space and run the command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|network/i,
    'The package registry cannot be reached. Check the network (`npm ping`) and proxy settings.',
  ],
  [/EACCES|EPERM|permission denied/i, 'npm may not write here. Check who owns this folder.'],
]

/**
 * Makes node_modules agree with package-lock.json; does nothing when it already does.
 * @param {{ root: string }} options
 * @returns {Promise<string | undefined>} what was done, for the person who waits
 */
export async function installPackages({ root }) {
  if (isInstalled(root)) return undefined
  checkDisk(root)
  checkWritable(root)
  const hasLock = existsSync(path.join(root, 'package-lock.json'))
  const total = hasLock ? Object.keys(readPackages(root, 'package-lock.json')).length : 0
  console.log(`  … installing packages${total ? ` (about ${total})` : ''}, once`)
  const how = hasLock ? await runLocked(root) : await runNpm(['install', ...FLAGS], root)
  if (!isInstalled(root)) {
    throw plain('npm finished, but packages are missing. Delete node_modules and run it again.')
  }
  return `installed by npm ${how}`
}

/**
 * `npm ci` refuses a lock that lacks another platform's optional binaries, as happens while a
 * registry still waits for them. `npm install` takes the same locked versions and goes on.
 */
async function runLocked(root) {
  try {
    return await runNpm(['ci', ...FLAGS], root)
  } catch (error) {
    if (error.code !== 'EUSAGE') throw error
    console.log('  … the lock file has gaps for other platforms; going on with npm install')
    return runNpm(['install', '--no-save', '--prefer-offline', ...FLAGS], root)
  }
}

/** True when each package the lock demands lies there in that version, for this kind of machine. */
function isInstalled(root) {
  if (!existsSync(path.join(root, 'package-lock.json'))) {
    return existsSync(path.join(root, 'node_modules/.package-lock.json'))
  }
  const found = readPackages(root, 'node_modules/.package-lock.json')
  if (!existsSync(path.join(root, `node_modules/@esbuild/${process.platform}-${process.arch}`))) {
    return false
  }
  return Object.entries(readPackages(root, 'package-lock.json')).every(([name, wanted]) => {
    if (!name || wanted.link || wanted.optional || wanted.devOptional) return true
    return found[name]?.version === wanted.version
  })
}

function readPackages(root, file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function checkDisk(root) {
  const disk = statfsSync(root)
  const free = (disk.bavail * disk.bsize) / GIB
  if (free >= NEEDED_GIB) return
  throw plain(
    `The disk under ${root} has ${free.toFixed(1)} GB free; the first start needs ${NEEDED_GIB} GB ` +
      '(packages, the built admin, a database). Free some space and run the command again.',
  )
}

function checkWritable(root) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw plain(
      `This user may not write into ${root}. Use a folder of your own, or change its owner.`,
    )
  }
}

/** npm without a shell where we know its script, so that spaces and quotes in paths do no harm. */
function runNpm(args, root) {
  const script = process.env.npm_execpath
  const own = script && /npm-cli\.c?js$/.test(script) && existsSync(script)
  const [file, all] = own ? [process.execPath, [script, ...args]] : ['npm', args]
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
    const ticker = setInterval(() => reportProgress(root), 5000)
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    const relay = (signal) => child.kill(signal)
    process.once('SIGINT', relay).once('SIGTERM', relay)
    child.on('error', () => reject(plain('npm was not found. It comes with Node: is it in PATH?')))
    child.on('close', (code, signal) => {
      clearInterval(ticker)
      process.off('SIGINT', relay).off('SIGTERM', relay)
      const isGap = args[0] === 'ci' && /code EUSAGE/.test(said)
      if (!isGap) process.stderr.write(said)
      if (code === 0) return resolve(args[0])
      if (isGap) return reject(Object.assign(new Error(said), { code: 'EUSAGE' }))
      const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'See its words above.'
      reject(plain(`npm ${args[0]} did not finish (${signal ?? `code ${code}`}). ${reason}`))
    })
  })
}

function reportProgress(root) {
  const folder = path.join(root, 'node_modules')
  if (!existsSync(folder)) return console.log(`  … ${seconds()} s, fetching`)
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(path.join(folder, name))
      : name.startsWith('.')
        ? []
        : [name],
  )
  console.log(`  … ${seconds()} s, ${names.length} packages`)
}

function seconds() {
  return Math.round(process.uptime())
}

function plain(message) {
  return Object.assign(new Error(message), { isPlain: true })
}
