import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startProduct, type Product } from '../support/product'
import { until } from '../support/until'
import { findChromium, launchChromium } from './chromium'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Reader = 'hindi phone' | 'english desktop'

/** A visitor's browser. `trouble` is what a person with an open console would see. */
export type Visit = {
  page: Page
  trouble: string[]
  open: (path: string) => Promise<void>
  /** Fits its window, can be read by everybody, and broke no policy. */
  expectGoodPage: (name: string) => Promise<void>
}

export type SiteTest = {
  product: () => Product
  visit: (reader: Reader) => Promise<Visit>
  /** The link in the newest mail to an address whose path begins like this. */
  linkInMail: (to: string, path: string) => Promise<string>
}

const READERS = {
  'hindi phone': {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'hi-IN',
    timezoneId: 'Asia/Kolkata',
  },
  'english desktop': {
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
  },
} as const

const chromium = findChromium()

/** A block of tests with a product and a browser of its own; left out, and said so, where there is no Chromium. */
export const describeSite = (name: string, tests: (site: SiteTest) => void): void => {
  describe.skipIf(!chromium)(name, () => {
    let product: Product
    let browser: Browser
    const contexts: BrowserContext[] = []
    beforeAll(async () => {
      product = await startProduct({ name: `browser ${name}`.replaceAll(' ', '-') })
      browser = await launchChromium(chromium!)
    })
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close()
    })
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
    })
    tests({
      product: () => product,
      visit: async (reader) => {
        const context = await browser.newContext(READERS[reader])
        contexts.push(context)
        return visitOf(await context.newPage(), product)
      },
      linkInMail: (to, path) => linkInMail(product, to, path),
    })
  })
}

/** Signs in through the page, which must be open. */
export const signIn = async ({
  page,
  login,
}: {
  page: Page
  login: { email: string; password: string }
}): Promise<void> => {
  await page.fill('[name=login]', login.email)
  await page.fill('[name=password]', login.password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** The sandbox's checkout window on the page. */
export const checkoutButton = (page: Page, act: 'pay' | 'fail' | 'dismiss') =>
  page.frameLocator('iframe.razorpay-checkout-frame').locator(`[data-act=${act}]`)

function visitOf(page: Page, product: Product): Visit {
  const trouble = watch(page)
  const expectGoodPage = async (name: string): Promise<void> => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${name} is wider than its window`).toBeLessThanOrEqual(0)
    expect(await findings(page), name).toEqual([])
    expect(trouble, name).toEqual([])
  }
  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(path, product.url).href, { waitUntil: 'networkidle' })
  }
  return { page, trouble, open, expectGoodPage }
}

/** Broken scripts, refused policies, server errors; a refusal of the API (4xx) is part of the work. */
function watch(page: Page): string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()}: ${response.url()}`)
  })
  return trouble
}

/** What keeps people out; `evaluate` needs no script tag, so the policy stays as it is. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    type Result = { id: string; impact?: string | null; nodes: { target: unknown[] }[] }
    type Run = { passes: Result[]; violations: Result[] }
    const { axe } = window as unknown as { axe: { run: () => Promise<Run> } }
    const { passes, violations } = await axe.run()
    if (passes.length === 0) return ['axe looked at nothing']
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
  })
}

async function linkInMail(product: Product, to: string, path: string): Promise<string> {
  const address = `${product.sandboxUrl}/outbox?channel=email&to=${encodeURIComponent(to)}`
  return until(`a mail to ${to} with ${path}`, async () => {
    const mails = (await (await fetch(address)).json()) as { links: string[] }[]
    const links = mails.flatMap(({ links }) => links.map((link) => new URL(link)))
    const found = links.find(({ pathname }) => pathname.startsWith(path))
    return found && `${found.pathname}${found.search}`
  })
}
