import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { isDemo } from '@/kit/env'
import { languageOf } from '@/kit/language'
import type { Language } from '@/rules/system/failures'
import { pageDocument } from '@/site/page'
import { awayPage } from '@/site/pages/plain'
import { readerOf } from '@/site/reader'
import { clientAddress } from './clientAddress'
import { compressed } from './compressed'
import { refuseMethod } from './refuseMethod'
import { assetPath, serveAsset } from './siteAssets'
import { practiceOf, type Practice } from './siteData'
import { legalTextsOf, SITE_PAGES, type SitePage, type Visit } from './sitePages'
import { siteHeaders } from './sitePolicy'
import type { Target } from './target'

type Exchange = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  payload: Payload
  target: Target
}

const LOCALE_COOKIE = 'sahil-locale'
/** The practice while its database is away. */
const UNREAD: Practice = {
  practiceName: 'Sahil',
  legal: { terms: null, privacy: null, version: null },
}

/** Serves the client pages and their files; where there is nothing, a page that says so. */
export const serveSite = async ({
  incoming,
  outgoing,
  payload,
  target,
}: Exchange): Promise<void> => {
  // Joined as text: of two slashes at its beginning a path of its own would become a host.
  const url = new URL(`http://page.invalid${target.path}${target.search}`)
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
    return refuseMethod({ incoming, outgoing })
  const asset = /^\/site\/([\w.]+)$/.exec(url.pathname)?.[1]
  const version = url.searchParams.get('v')
  if (asset && (await serveAsset({ name: asset, version, incoming, outgoing }))) return
  const row = SITE_PAGES.find(({ path }) => path.test(url.pathname))!
  const language = languageFor({ incoming, url })
  if (url.searchParams.has('locale')) outgoing.setHeader('Set-Cookie', localeCookie(language))
  const isSignedIn = /(?:^|;\s*)payload-token=[^;]/.test(incoming.headers.cookie ?? '')
  if (row.isOwn && !isSignedIn) return toSignIn({ outgoing, url })
  const asking = { payload, language, ip: clientAddress(incoming) }
  const practice = await practiceOf(asking).catch((error: Error) => error)
  const key = row.path.exec(url.pathname)?.[1] ?? ''
  const visit = { ...asking, reader: readerOf(language), url, isSignedIn, ...UNREAD, key }
  if (practice instanceof Error)
    return sendPage({
      incoming,
      outgoing,
      visit,
      row: { ...row, draw: () => Promise.reject(practice) },
    })
  await sendPage({ incoming, outgoing, visit: { ...visit, ...practice }, row })
}

/** The language asked for by the address, else the one chosen before, else the browser's. */
function languageFor({ incoming, url }: { incoming: IncomingMessage; url: URL }): Language {
  const chosen = new RegExp(`${LOCALE_COOKIE}=(en|hi)`).exec(incoming.headers.cookie ?? '')?.[1]
  const asked = url.searchParams.has('locale') ? url.href : `?locale=${chosen ?? ''}`
  return languageOf({
    url: asked,
    headers: { get: (name) => (incoming.headers[name] as string | undefined) ?? null },
  })
}

const localeCookie = (language: Language): string =>
  `${LOCALE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${isDemo() ? '' : '; Secure'}`

function toSignIn({ outgoing, url }: { outgoing: ServerResponse; url: URL }): void {
  const next = encodeURIComponent(`${url.pathname}${url.search}`)
  outgoing.writeHead(302, { Location: `/sign-in?next=${next}`, 'Cache-Control': 'no-store' })
  outgoing.end()
}

type Sending = { incoming: IncomingMessage; outgoing: ServerResponse; visit: Visit; row: SitePage }

async function sendPage({ incoming, outgoing, visit, row }: Sending): Promise<void> {
  const { page, status } = await draw({ visit, row })
  const [script, style] = await Promise.all([assetPath('site.js'), assetPath('site.css')])
  const legal = legalTextsOf(visit)
  const frame = { ...visit, legal, otherLanguagePath: otherLanguagePath(visit), script, style }
  const text = pageDocument({ page, frame })
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const isKnown = status === 200 && incoming.headers['if-none-match'] === etag
  const headers = {
    ...siteHeaders({ paysHere: page.name === 'order' }),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Language, Cookie, Accept-Encoding',
    ETag: etag,
    ...(status === 503 ? { 'Retry-After': '3' } : {}),
  }
  if (isKnown) return void outgoing.writeHead(304, headers).end()
  const { body, headers: encoding } = await compressed({
    response: new Response(text, { headers: { 'content-type': 'text/html' } }),
    accepts: String(incoming.headers['accept-encoding'] ?? ''),
  })
  outgoing.writeHead(status, { ...headers, ...encoding, Vary: headers.Vary })
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

async function draw({ visit, row }: { visit: Visit; row: SitePage }) {
  try {
    const page = await row.draw(visit)
    return { page, status: page.isMissing ? 404 : 200 }
  } catch (err) {
    visit.payload.logger.error({ err }, 'a client page has no data')
    return { page: awayPage(visit), status: 503 }
  }
}

function otherLanguagePath({ url, language }: Visit): string {
  const query = new URLSearchParams(url.search)
  query.set('locale', language === 'hi' ? 'en' : 'hi')
  return `${url.pathname.replace(/^\/+/, '/')}?${query}`
}
