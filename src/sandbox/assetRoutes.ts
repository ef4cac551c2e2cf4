import { readFileSync } from 'node:fs'
import path from 'node:path'
import { json, type Reply, type Route } from './http/exchange'

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'"
// The checkout window is framed by the shop's page, as the real one is.
const CHECKOUT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page at `/`, the checkout script and its window; files of the `assets` folder. */
export const assetRoutes = (): Route[] => [
  ['GET', /^\/$/, () => asset('index.html', { 'content-security-policy': PAGE_POLICY })],
  ['GET', /^\/assets\/([\w-]+\.(?:css|js|svg))$/, (_, [name = '']) => asset(name)],
  ['GET', /^(?:\/vendors\/razorpay)?\/v1\/checkout\.js$/, () => asset('checkout.js')],
  [
    'GET',
    /^(?:\/vendors\/razorpay)?\/checkout$/,
    () => asset('checkout.html', { 'content-security-policy': CHECKOUT_POLICY }),
  ],
]

const asset = (name: string, headers: Record<string, string> = {}): Reply => {
  const file = path.join(process.cwd(), 'src', 'sandbox', 'assets', name)
  try {
    return { status: 200, body: readFileSync(file), type: TYPES[path.extname(name)], headers }
  } catch {
    return json(404, { error: `${name} is not there` })
  }
}
