import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ServerResponse } from 'node:http'

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
}

/** Serves the brand marks of `media/brand`; nothing else of the disk has an address. */
export const serveStatic = async ({
  path: address,
  outgoing,
}: {
  path: string
  outgoing: ServerResponse
}): Promise<boolean> => {
  const name =
    address === '/favicon.ico'
      ? 'favicon-32.png'
      : /^\/brand\/([a-z0-9-]+\.(?:svg|png))$/.exec(address)?.[1]
  if (!name) return false
  const body = await readFile(path.resolve(process.cwd(), 'media/brand', name)).catch(() => null)
  if (!body) return false
  outgoing.writeHead(200, {
    'Content-Type': TYPES[name.split('.').pop()!],
    'Cache-Control': 'public, max-age=86400',
    'X-Content-Type-Options': 'nosniff',
  })
  outgoing.end(body)
  return true
}
