import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { checkoutButton, signIn, type SiteTest } from './site'

const CLIENT = {
  name: 'राधा वर्मा',
  email: 'radha.verma@example.com',
  phone: '९८२०० ४५६७८',
  password: 'calm river at dawn',
}

/** From the first page to a paid order. */
export const orderTests = ({ product, visit }: SiteTest): void => {
  test('a visitor in Hindi on a phone fills in a form, registers, orders and pays', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await open('/services')
    await expectGoodPage('services')
    await page.getByRole('link', { name: 'जन्म कुंडली रिपोर्ट' }).click()
    await page.waitForURL('**/services/janma-kundali-report')
    await expectGoodPage('service')
    await fillBirthDetails(page)
    await page.click('button[type=submit]')
    await page.waitForURL('**/sign-in?next=**')
    await page.getByRole('link', { name: 'खाता खोलें' }).click()
    await page.waitForURL('**/register?next=**')
    await expectGoodPage('register')
    await register(page)
    await page.waitForURL('**/services/janma-kundali-report#order')
    expect(await page.inputValue('[name="answers.question"]')).toBe('नया घर कब लें?')
    expect(await page.inputValue('[name="answers.birthPlace.timezone"]')).toBe('Asia/Kolkata')
    await page.click('button[type=submit]')
    await page.waitForURL(/\/orders\/SH-/)
    await checkoutButton(page, 'dismiss').click()
    await page.waitForSelector('#pay:enabled')
    await expectGoodPage('unpaid order')
    await page.click('#pay')
    await checkoutButton(page, 'pay').click()
    await page.waitForSelector('#pay', { state: 'detached' })
    expect(await page.locator('#notice').innerText()).toContain('भुगतान मिल गया')
    expect(await page.locator('.timeline').innerText()).toContain('भुगतान प्राप्त हुआ')
    await expectGoodPage('paid order')
  })

  test('a client in English on a dark desktop downloads a report', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    const { id, login } = await reportOfClient()
    await open(`/reports/${id}`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await signIn({ page, login })
    await page.waitForURL(`**/reports/${id}`)
    await page.waitForSelector('#download')
    await expectGoodPage('report')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
    expect(download.suggestedFilename()).toMatch(/^SH-\w+\.pdf$/)
    await page.click('.kind a')
    await page.waitForURL('**/orders/SH-**')
    await page.waitForSelector('.timeline')
    expect(await page.locator('#reports-title').count()).toBe(1)
    await expectGoodPage('delivered order')
    await open('/orders')
    await page.waitForSelector('.rows')
    await expectGoodPage('orders')
    await page.click('#sign-out')
    await page.waitForURL('**/sign-in')
    await open('/orders')
    expect(new URL(page.url()).search).toBe('?next=%2Forders')
  })

  test('a network that breaks off while an order is sent makes one order', async () => {
    const { page, open } = await visit('english desktop')
    await open('/sign-in?next=/services/distance-reiki')
    await signIn({ page, login: product().logins.clients[0]! })
    const before = await ordersOf(page)
    await fillEnergyForm(page)
    const keys: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/orders/create'))
        keys.push(request.headers()['idempotency-key'])
    })
    await page.route('**/api/orders/create**', async (route) => {
      // The order is made, its answer is lost; then nothing gets through.
      if (keys.length === 1) await route.fetch()
      await route.abort('internetdisconnected')
    })
    await page.click('button[type=submit]')
    await page.waitForSelector('.notice:not([hidden])')
    expect(await page.locator('button[type=submit]').innerText()).toBe('Try again')
    await page.context().setOffline(true)
    await page.getByText('You are offline').first().waitFor()
    await page.context().setOffline(false)
    await page.unroute('**/api/orders/create**')
    await page.reload()
    await page.click('button[type=submit]')
    await page.waitForURL(/\/orders\/SH-/)
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
    expect(await ordersOf(page)).toBe(before + 1)
  })

  test('a failed payment can be tried again, and somebody else’s order is not there', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    await open('/sign-in?next=/services/distance-reiki')
    await signIn({ page, login: product().logins.clients[1]! })
    await fillEnergyForm(page)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/orders\/SH-/)
    await checkoutButton(page, 'fail').click()
    await page.waitForSelector('#notice:not([hidden])')
    await checkoutButton(page, 'pay').click()
    await page.waitForSelector('#pay', { state: 'detached' })
    const path = new URL(page.url()).pathname
    const other = await visit('english desktop')
    await other.open(`/sign-in?next=${path}`)
    await signIn({ page: other.page, login: product().logins.clients[2]! })
    await other.page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    await other.expectGoodPage('missing order')
    await expectGoodPage('order paid at the second try')
    await open(path.toLowerCase())
    await page.waitForSelector('.timeline')
  })

  async function reportOfClient() {
    const { logins, apiUrl } = product()
    const headers = { 'Content-Type': 'application/json' }
    for (const login of logins.clients) {
      const body = JSON.stringify(login)
      const answer = await fetch(`${apiUrl}/auth/login`, { method: 'POST', headers, body })
      const { user, token } = (await answer.json()) as { user: { id: string }; token: string }
      const list = await fetch(`${apiUrl}/reports/user/${user.id}`, {
        headers: { Authorization: `JWT ${token}` },
      })
      const { docs } = (await list.json()) as { docs: { id: string }[] }
      if (docs[0]) return { id: docs[0].id, login }
    }
    throw new Error('no client of the demo has a report')
  }
}

async function fillBirthDetails(page: Page): Promise<void> {
  await page.click('[data-next]')
  expect(await page.locator('[data-field="answers.fullName"] .problem').innerText()).toContain(
    'यह आवश्यक है।',
  )
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-answers-fullName')
  await page.fill('[name="answers.fullName"]', CLIENT.name)
  await page.fill('[name="answers.birthDate"]', '1990-05-14')
  await page.selectOption('[name="answers.birthTime.certainty"]', 'about')
  await page.fill('[name="answers.birthTime"]', '06:30')
  await page.fill('[name="answers.birthPlace"]', 'पुणे')
  await page.locator('[role=option]').first().click()
  await page.waitForSelector('.preview-card')
  await page.click('[data-next]')
  const occasion = page.locator('[data-field="answers.occasionFrom"]')
  expect(await occasion.isVisible()).toBe(false)
  await page.check('input[value=timing]')
  expect(await occasion.isVisible()).toBe(true)
  await page.fill('[name="answers.question"]', 'नया घर कब लें?')
}

async function register(page: Page): Promise<void> {
  await page.fill('[name=name]', CLIENT.name)
  await page.fill('[name=email]', CLIENT.email)
  await page.fill('[name=phone]', '12345')
  await page.fill('[name=password]', CLIENT.password)
  await page.check('[name="consents.terms"]')
  await page.click('button[type=submit]')
  const problem = page.locator('[data-field=phone] .problem')
  await problem.waitFor()
  expect(await problem.innerText()).toMatch(/[\u0900-\u097F]/)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-phone')
  await page.fill('[name=phone]', CLIENT.phone)
  await page.click('button[type=submit]')
}

async function fillEnergyForm(page: Page): Promise<void> {
  await page.selectOption('[name="answers.focus"]', 'other')
  await page.fill('[name="answers.otherFocus"]', 'A quiet house')
  await page.check('input[value=morning]')
  await page.check('[name="answers.understands"]')
}

async function ordersOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { user } = (await (await fetch('/api/user/profile')).json()) as { user: { id: string } }
    const list = await fetch(`/api/orders/user/${user.id}`)
    return ((await list.json()) as { totalDocs: number }).totalDocs
  })
}
