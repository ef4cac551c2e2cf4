import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { signIn, type SiteTest } from './site'

type Order = { code: string; status: string; paymentStatus: string }
type Answer = { quote: { refund: number } }

/** What a client finds on an order after the payment: its documents, and the way out. */
export const cancelTests = ({ product, visit }: SiteTest): void => {
  test('a client reads the receipt, sees what goes back, and cancels once', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    const { login, code } = await orderOf('new')
    await open(`/sign-in?next=/orders/${code}`)
    await signIn({ page, login })
    await page.waitForSelector('#ask-cancel')
    const receipt = page.locator('[aria-labelledby=documents-title] a').first()
    expect(await receipt.innerText()).toMatch(/^(Receipt|Receipt voucher) /)
    const [pdf] = await Promise.all([page.waitForEvent('download'), receipt.click()])
    expect(pdf.suggestedFilename()).toMatch(/\.pdf$/)
    await page.click('#ask-cancel')
    const quote = await page.locator('#cancel-quote').innerText()
    expect(quote).toMatch(/^₹[\d,.]+ \(100 %\) goes back/)
    await expectGoodPage('question before cancelling')
    await page.click('#keep-order')
    await page.waitForSelector('#ask-cancel:enabled')
    await tellOtherQuoteOnce(page)
    const asked = postsOf(page)
    await page.click('#ask-cancel')
    await page.waitForSelector('#cancel-quote')
    expect(await page.locator('#cancel-quote').innerText()).not.toBe(quote)
    await page.click('#do-cancel')
    await page.waitForSelector('[role=alert].caution')
    expect(await page.locator('.caution').innerText()).toContain('changed')
    expect(await page.locator('#cancel-quote').innerText()).toBe(quote)
    await page.dblclick('#do-cancel')
    await page.locator('#notice[data-tone=good]').waitFor()
    expect(asked).toHaveLength(2)
    expect(await page.locator('.badge').innerText()).toBe('Cancelled')
    expect(await page.locator('#cancel-title').count()).toBe(0)
    await expectGoodPage('cancelled order')
  })

  test('a client in Hindi on a phone is asked in Hindi; a delivered order offers no way out', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    const { login, code } = await orderOf('processing')
    await open(`/sign-in?next=/orders/${code}`)
    await signIn({ page, login })
    await page.click('#ask-cancel')
    expect(await page.locator('#cancel-quote').innerText()).toMatch(/लौट/)
    expect(await page.locator('#documents-title').innerText()).toBe('रसीदें और बिल')
    await expectGoodPage('question in Hindi')
    const done = await orderOf('delivered')
    await page.context().clearCookies()
    await open(`/sign-in?next=/orders/${done.code}`)
    await signIn({ page, login: done.login })
    await page.waitForSelector('.timeline')
    expect(await page.locator('#ask-cancel').count()).toBe(0)
  })

  test('an order that somebody moved meanwhile is shown as it is', async () => {
    const { page, open } = await visit('english desktop')
    const { login, code } = await orderOf('new')
    await open(`/sign-in?next=/orders/${code}`)
    await signIn({ page, login })
    await page.click('#ask-cancel')
    await page.waitForSelector('#do-cancel')
    const status = await page.evaluate(async (path) => {
      const { quote } = (await (await fetch(path)).json()) as Answer
      const body = JSON.stringify({ refund: quote.refund })
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'another-tab-0001' }
      return (await fetch(path, { method: 'POST', headers, body })).status
    }, `/api/orders/${code}/cancel`)
    expect(status).toBe(200)
    await page.click('#do-cancel')
    await page.locator('#notice:not([hidden])').waitFor()
    expect(await page.locator('.badge').innerText()).toBe('Cancelled')
    expect(await page.locator('#cancel-title').count()).toBe(0)
  })

  /** A paid order of the demo in this state, and who may see it. */
  async function orderOf(status: string) {
    const { logins, apiUrl } = product()
    const headers = { 'Content-Type': 'application/json' }
    for (const login of logins.clients) {
      const body = JSON.stringify(login)
      const answer = await fetch(`${apiUrl}/auth/login`, { method: 'POST', headers, body })
      const { user, token } = (await answer.json()) as { user: { id: string }; token: string }
      const list = await fetch(`${apiUrl}/orders/user/${user.id}?limit=100`, {
        headers: { Authorization: `JWT ${token}` },
      })
      const { docs } = (await list.json()) as { docs: Order[] }
      const found = docs.find((each) => each.status === status && each.paymentStatus === 'paid')
      if (found) return { login, code: found.code }
    }
    throw new Error(`no client of the demo has a paid order that is ${status}`)
  }
}

/** The page hears of a rupee less than would go back, once. */
const tellOtherQuoteOnce = (page: Page): Promise<unknown> =>
  page.route(
    '**/api/orders/*/cancel?**',
    async (route) => {
      const request = route.request()
      const { origin } = new URL(request.url())
      // The session's cookie counts only from our own pages.
      const response = await route.fetch({ headers: { ...request.headers(), origin } })
      const answer = (await response.json()) as Answer
      answer.quote.refund -= 100
      await route.fulfill({ response, json: answer })
    },
    { times: 1 },
  )

/** Gathers the addresses that the page asks to cancel. */
function postsOf(page: Page): string[] {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/cancel')) posts.push(request.url())
  })
  return posts
}
