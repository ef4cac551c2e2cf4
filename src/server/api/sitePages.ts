import { now } from '@/kit/clock'
import { CATEGORIES, type Category } from '@/rules/catalogue/categories'
import { formatInstant } from '@/rules/time/formatInstant'
import type { Page } from '@/site/page'
import {
  forgotPasswordPage,
  registerPage,
  resetPasswordPage,
  signInPage,
  verifyEmailPage,
} from '@/site/pages/account'
import { contactPage } from '@/site/pages/contact'
import { legalPage } from '@/site/pages/legal'
import { accountPage, orderPage, ordersPage, reportPage } from '@/site/pages/own'
import { missingPage } from '@/site/pages/plain'
import { servicePage } from '@/site/pages/service'
import { servicesPage } from '@/site/pages/services'
import type { Reader } from '@/site/reader'
import type { LegalTexts } from '@/site/views/legalLinks'
import { readForm, readService, readServices, type Asking, type Practice } from './siteData'
import { checkoutScript } from './sitePolicy'

/** One request for a page, and whom it is from. */
export type Visit = Asking &
  Practice & {
    reader: Reader
    url: URL
    isSignedIn: boolean
    /** What stood in the path's place for an id, a code or a slug. */
    key: string
  }

export type SitePage = {
  path: RegExp
  draw: (visit: Visit) => Page | Promise<Page>
  /** For who is signed in; it leads to the sign-in otherwise. */
  isOwn?: true
}

/** East of everybody it is already tomorrow: a child may be born there today. */
const LATEST_ZONE_MS = 14 * 3_600_000

/** The pages of clients: those that messages link to, the way from the catalogue to an order, and for every other path that nothing is there. */
export const SITE_PAGES: SitePage[] = [
  { path: /^\/services$/, draw: drawServices },
  { path: /^\/services\/([\w-]{1,80})$/, draw: drawService },
  { path: /^\/contact$/, draw: drawContact },
  { path: /^\/terms$/, draw: (visit) => drawLegal(visit, 'terms') },
  { path: /^\/privacy$/, draw: (visit) => drawLegal(visit, 'privacy') },
  { path: /^\/sign-in$/, draw: ({ reader, url }) => signInPage({ reader, next: nextOf(url) }) },
  { path: /^\/register$/, draw: drawRegister },
  { path: /^\/verify-email$/, draw: verifyEmailPage },
  { path: /^\/forgot-password$/, draw: forgotPasswordPage },
  { path: /^\/reset-password$/, draw: resetPasswordPage },
  { path: /^\/orders$/, draw: ordersPage, isOwn: true },
  { path: /^\/account$/, draw: accountPage, isOwn: true },
  { path: /^\/orders\/([\w-]{1,40})$/, draw: drawOrder, isOwn: true },
  {
    path: /^\/reports\/([\w-]{1,40})$/,
    draw: ({ reader, key }) => reportPage({ reader, id: key }),
    isOwn: true,
  },
  { path: /^\//, draw: missingPage },
]

/** Which of the practice's texts a page can lead to. */
export const legalTextsOf = ({ legal }: Visit): LegalTexts => ({
  hasTerms: legal.terms !== null,
  hasPrivacy: legal.privacy !== null,
})

async function drawServices({ reader, url, ...asking }: Visit): Promise<Page> {
  const list = await readServices(asking, url.searchParams)
  const asked = url.searchParams.get('category') ?? ''
  const category = Object.hasOwn(CATEGORIES, asked) ? (asked as Category) : null
  return list ? servicesPage({ reader, list, category }) : missingPage({ reader })
}

async function drawService(visit: Visit): Promise<Page> {
  const { reader, key, isSignedIn } = visit
  const service = await readService(visit, key)
  return service
    ? servicePage({ reader, service, isSignedIn, today: today(), legal: legalTextsOf(visit) })
    : missingPage({ reader })
}

async function drawContact(visit: Visit): Promise<Page> {
  const { reader } = visit
  const form = await readForm(visit, 'contact')
  return form
    ? contactPage({ reader, form, today: today(), legal: legalTextsOf(visit) })
    : missingPage({ reader })
}

function drawRegister(visit: Visit): Page {
  const { reader, url } = visit
  return registerPage({ reader, next: nextOf(url), legal: legalTextsOf(visit) })
}

function drawLegal({ reader, legal, language }: Visit, name: 'terms' | 'privacy'): Page {
  const text = legal[name]
  if (text === null) return missingPage({ reader })
  const at = legal.version && `${legal.version}T00:00:00Z`
  const day = at && formatInstant({ at, locale: language, timezone: 'UTC', style: 'date' })
  return legalPage({ reader, name, text, day })
}

function drawOrder({ reader, key, practiceName }: Visit): Page {
  return orderPage({ reader, code: key, checkoutScript: checkoutScript(), practiceName })
}

const today = (): string => new Date(now().getTime() + LATEST_ZONE_MS).toISOString().slice(0, 10)

const nextOf = (url: URL): string | null => url.searchParams.get('next')
