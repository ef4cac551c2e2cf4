import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Process name → its source; a process that does not exist (yet) is left out. */
const ENTRIES = {
  api: ['src/server/api.ts'],
  admin: ['src/server/admin.ts'],
  worker: ['src/server/worker.ts'],
  migrate: ['src/server/migrate.ts'],
  seed: ['src/server/seed.ts'],
  sandbox: ['src/server/sandbox.ts', 'src/sandbox/main.ts'],
  tour: ['src/server/tour.ts'],
  thread: ['src/server/thread.ts'],
  createAdmin: ['src/server/createAdmin.ts'],
  moneyProve: ['src/server/moneyProve.ts'],
  start: ['src/server/start.ts'],
  stop: ['src/server/stop.ts'],
  test: ['src/server/start/runTests.ts'],
  build: ['src/server/start/runBuild.ts'],
}

// Packages stay outside, but our own files may still meet `require` from a bundled CommonJS file.
const BANNER =
  "import { createRequire as __createRequire } from 'node:module';" +
  'const require = __createRequire(import.meta.url);'

/** The editor's packages in the order of their dependencies: see `loader`. */
export const LEXICAL = [
  'lexical',
  ...['selection', 'utils', 'extension', 'html', 'list', 'a11y', 'clipboard', 'dragon'],
  ...['headless', 'link', 'mark', 'rich-text', 'table', 'react/LexicalDecoratorBlockNode'],
].map((name) => (name === 'lexical' ? name : `@lexical/${name}`))

/**
 * What dist/<name>.js holds. Each package of the editor awaits an import of its own at the top level; when
 * many do so at once, Node 20 now and then forgets one of them, and the process ends with code 13
 * before its first line. One after the other they always load.
 */
const loader = ({ name, text }) => {
  const first = text.includes('@payloadcms/richtext-lexical') ? LEXICAL : []
  return [...first, `./bundles/${name}.js`].map((each) => `await import('${each}')\n`).join('')
}

/** What browsers load on the client pages: dist/site/site.js and site.css. */
const SITE = ['src/site/browser/site.ts', 'src/site/site.css']

/**
 * Bundles every server process into dist/bundles, each behind a loader dist/<name>.js, and the client
 * pages' script and style into dist/site.
 * @param {{ root: string }} options
 * @returns {Promise<string>} what was done
 */
export async function buildServers({ root }) {
  const entryPoints = Object.entries(ENTRIES).flatMap(([out, candidates]) => {
    const source = candidates.find((file) => existsSync(path.join(root, file)))
    return source ? [{ in: path.join(root, source), out }] : []
  })
  const files = [
    ...(await bundleProcesses({ root, entryPoints, outdir: 'dist' })),
    ...(await bundleSite({ root })),
  ]
  const written = files.filter(writeIfChanged).length
  return written ? `${entryPoints.length} servers bundled` : 'servers are current'
}

/**
 * Bundles one process as the product's own are, and writes it.
 * @param {{ root: string, source: string, outdir: string, name: string }} options paths from the root
 * @returns {Promise<string>} the file to run
 */
export async function buildProcess({ root, source, outdir, name }) {
  const entryPoints = [{ in: path.join(root, source), out: name }]
  const files = await bundleProcesses({ root, entryPoints, outdir })
  files.forEach(writeIfChanged)
  return path.join(root, outdir, `${name}.js`)
}

/**
 * Bundles these processes and the client pages again whenever it is called, and remembers what has not changed.
 * @param {{ root: string, names: (keyof typeof ENTRIES)[] }} options
 * @returns {Promise<() => Promise<number>>} writes what is new; the number of files written
 */
export async function keepBundling({ root, names }) {
  const { context } = await import('esbuild')
  const entryPoints = names.map((out) => ({
    in: ENTRIES[out].map((file) => path.join(root, file)).find(existsSync),
    out,
  }))
  const processes = await context(processOptions({ root, entryPoints, outdir: 'dist' }))
  const site = await context(siteOptions({ root }))
  return async () => {
    const [servers, pages] = await Promise.all([processes.rebuild(), site.rebuild()])
    const files = [
      ...withLoaders({ root, outdir: 'dist', outputFiles: servers.outputFiles }),
      ...pages.outputFiles,
    ]
    return files.filter(writeIfChanged).length
  }
}

async function bundleProcesses({ root, entryPoints, outdir }) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build(processOptions({ root, entryPoints, outdir }))
  return withLoaders({ root, outdir, outputFiles })
}

function processOptions({ root, entryPoints, outdir }) {
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: path.join(root, outdir, 'bundles'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    sourcesContent: false,
    banner: { js: BANNER },
    loader: { '.css': 'empty', '.scss': 'empty' },
    logLevel: 'warning',
    write: false,
  }
}

function withLoaders({ root, outdir, outputFiles }) {
  const loaders = outputFiles
    .filter((file) => file.path.endsWith('.js'))
    .map((file) => {
      const name = path.basename(file.path, '.js')
      const contents = Buffer.from(loader({ name, text: file.text }))
      return { path: path.join(root, outdir, `${name}.js`), contents }
    })
  return [...outputFiles, ...loaders]
}

async function bundleSite({ root }) {
  const { build } = await import('esbuild')
  return (await build(siteOptions({ root }))).outputFiles
}

function siteOptions({ root }) {
  return {
    absWorkingDir: root,
    entryPoints: SITE.map((file) => path.join(root, file)),
    outdir: path.join(root, 'dist', 'site'),
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome109', 'safari16.4', 'firefox115'],
    logLevel: 'warning',
    write: false,
  }
}

/** By rename, so that a process that starts at this moment reads the old file or the new one. */
function writeIfChanged({ path: file, contents }) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return false
  mkdirSync(path.dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, contents)
  renameSync(temporary, file)
  return true
}
