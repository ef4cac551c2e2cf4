import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

type Asset = { type: string; version: string; plain: Buffer; br: Buffer; gzip: Buffer }

const TYPES = {
  'site.js': 'text/javascript; charset=utf-8',
  'site.css': 'text/css; charset=utf-8',
} as const

type AssetName = keyof typeof TYPES

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const loaded = new Map<AssetName, Promise<Asset>>()

/** The address of a bundled file with its content in it: browsers keep it until it changes. */
export const assetPath = async (name: AssetName): Promise<string> =>
  `/site/${name}?v=${(await load(name)).version}`

/** Answers `/site/…`: the script and the style of the client pages, compressed once. */
export const serveAsset = async ({
  name,
  version,
  incoming,
  outgoing,
}: {
  name: string
  version: string | null
  incoming: IncomingMessage
  outgoing: ServerResponse
}): Promise<boolean> => {
  if (!Object.hasOwn(TYPES, name)) return false
  const asset = await load(name as AssetName)
  const accepts = String(incoming.headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null
  const body = asset[encoding ?? 'plain']
  const isCurrent = version === asset.version
  outgoing.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': body.byteLength,
    'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  })
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  return true
}

function load(name: AssetName): Promise<Asset> {
  const known = loaded.get(name) ?? read(name)
  loaded.set(name, known)
  // A build that runs at this moment: the next request reads again.
  known.catch(() => loaded.delete(name))
  return known
}

async function read(name: AssetName): Promise<Asset> {
  const plain = await readFile(path.resolve(process.cwd(), 'dist/site', name))
  const version = createHash('sha256').update(plain).digest('base64url').slice(0, 12)
  const [br, zipped] = await Promise.all([toBrotli(plain), toGzip(plain)])
  return { type: TYPES[name], version, plain, br, gzip: zipped }
}
