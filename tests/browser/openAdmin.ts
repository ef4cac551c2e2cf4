import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startProduct, type Product } from '../support/product'
import { findChromium, launchChromium } from './chromium'

export type Role = 'owner' | 'manager' | 'editor' | 'practitioner' | 'support'

type Look = { theme?: 'light' | 'dark'; width?: number }

/** An admin in a browser, signed in through its own form. `trouble` is what a person with an open console would see. */
export type Desk = {
  page: Page
  open: (path: string) => Promise<void>
  trouble: string[]
}

export type AdminTest = {
  product: () => Product
  signIn: (role: Role, look?: Look) => Promise<Desk>
  /** The API's answer to the owner. */
  ask: <Answer = { docs: Record<string, string>[]; totalDocs: number }>(
    path: string,
  ) => Promise<Answer>
}

const chromium = findChromium()

/** A block of tests with a product and a browser of its own; left out, and said so, where there is no Chromium. */
export const describeAdmin = (name: string, tests: (admin: AdminTest) => void): void => {
  describe.skipIf(!chromium)(name, () => {
    let product: Product
    let browser: Browser
    const contexts: BrowserContext[] = []
    beforeAll(async () => {
      product = await startProduct({
        name: `browser ${name}`.replaceAll(' ', '-'),
        withAdmin: true,
      })
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
      signIn: async (role, look) => {
        const context = await browser.newContext(contextOf(look))
        contexts.push(context)
        return signInAs({ context, product, role })
      },
      ask: (path) => askAsOwner(product, path),
    })
  })
}

/** Nothing that a console would show may be left at the end of a visit. */
export const expectNoTrouble = (desk: Desk): void => expect(desk.trouble).toEqual([])

function contextOf({ theme = 'light', width = 1440 }: Look = {}) {
  return {
    viewport: { width, height: 900 },
    colorScheme: theme,
    timezoneId: 'Asia/Kolkata',
    acceptDownloads: true,
  }
}

async function signInAs({
  context,
  product,
  role,
}: {
  context: BrowserContext
  product: Product
  role: Role
}): Promise<Desk> {
  const page = await context.newPage()
  const trouble = watch(page, product.url)
  const open = async (path: string): Promise<void> => {
    await page.goto(`${product.url}${path}`, { waitUntil: 'networkidle' })
    await page.waitForFunction(isReady)
  }
  const { email, password } = product.logins[role]!
  await open('/admin/login')
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('form button[type=submit]')
  await page.waitForURL(`${product.url}/admin`)
  await page.waitForSelector('.sahil-panel')
  return { page, open, trouble }
}

/** The page answers to its user: scripts run and no form is still being made. */
const isReady = (): boolean =>
  !document.querySelector('form[data-form-ready=false], ul.doc-tabs__tabs:not([role])')

/** Console errors, broken scripts, refused policies, failed and foreign requests. */
function watch(page: Page, home: string): string[] {
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home))
      trouble.push(`foreign request: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()}: ${response.url()}`)
  })
  return trouble
}

async function askAsOwner<Answer>(product: Product, path: string): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  const login = { method: 'POST', headers, body: JSON.stringify(product.logins.owner) }
  const { token } = (await (await fetch(`${product.apiUrl}/admins/login`, login)).json()) as {
    token: string
  }
  const response = await fetch(`${product.apiUrl}${path}`, {
    headers: { Authorization: `JWT ${token}` },
  })
  expect(response.status, path).toBe(200)
  return (await response.json()) as Answer
}
