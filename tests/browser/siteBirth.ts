import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { withAdmin } from '../support/database'
import type { Product } from '../support/product'
import { signIn, type SiteTest } from './site'

const BIRTH = '[name="answers.birth'

/** Birth details, on forms and in the account. */
export const birthTests = ({ product, visit }: SiteTest): void => {
  test('a doubled hour is asked, an unknown one shows no lagna, a lost network stops nobody', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await open('/services/janma-kundali-report')
    await page.fill(`${BIRTH}Date"]`, '2002-10-27')
    await page.fill(`${BIRTH}Time"]`, '01:30')
    await page.fill(`${BIRTH}Place"]`, 'Gaon')
    await page.getByText('कुंडली यहाँ दिखेगी', { exact: false }).waitFor()
    await choosePlace(page, `${BIRTH}Place"]`, 'New York')
    const which = page.locator('[data-clock-twice]')
    await which.waitFor()
    await expectGoodPage('doubled hour')
    await page.selectOption(`${BIRTH}Time.clock"]`, 'second')
    await page.waitForSelector('.preview-card')
    expect(await page.locator('.preview-card').innerText()).toContain('06:30 UTC')
    await expectGoodPage('preview')

    await page.locator('.place summary').click()
    await page.fill(`${BIRTH}Place.latitude"]`, '140.71')
    await page.getByText('अक्षांश (अंश, उत्तर): ', { exact: false }).first().waitFor()
    await page.fill(`${BIRTH}Place.latitude"]`, '40.71')
    await page.locator(`${BIRTH}Place.latitude"]`).blur()
    await page.getByText('नीचे दिए निर्देशांक लिए जाएँगे।').waitFor()

    await page.selectOption(`${BIRTH}Time.certainty"]`, 'unknown')
    await page.getByText('समय के बिना ज्ञात नहीं', { exact: false }).first().waitFor()
    expect(await which.isVisible()).toBe(false)
    await expectGoodPage('unknown time')

    await page.route('**/api/charts?**', (route) => route.abort('internetdisconnected'))
    await page.selectOption(`${BIRTH}Time.certainty"]`, 'part')
    await page.selectOption(`${BIRTH}Time.partOfDay"]`, 'dawn')
    const again = page.locator('.preview button')
    await again.waitFor({ timeout: 15_000 })
    expect(await page.locator('[data-next]').isEnabled()).toBe(true)
    await page.unroute('**/api/charts?**')
    await again.click()
    await page.waitForSelector('.preview-card')
  })

  test('a client looks at the own chart and corrects the details that it comes from', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    await open('/sign-in?next=/account')
    await signIn({ page, login: product().logins.clients[0]! })
    await page.waitForSelector('#chart .kundli svg')
    await expectGoodPage('account')
    const north = await page.locator('[data-drawing]').innerHTML()
    await page.check('[name="chart.style"][value=south]')
    const south = await page.locator('[data-drawing]').innerHTML()
    expect(south).not.toBe(north)
    await page.check('[name="chart.varga"][value=d9]')
    expect(await page.locator('[data-drawing]').innerHTML()).not.toBe(south)
    expect(await page.locator('tbody tr').count()).toBe(10)

    await page.click('#correct')
    await page.fill('[name="birth.place"]', 'Nowhere in the list')
    await page.click('[data-birth-form] button[type=submit]')
    const problem = page.locator('[data-field="birth.place"] .problem')
    await problem.waitFor()
    expect(await problem.innerText()).toContain('Choose a place')
    await choosePlace(page, '[name="birth.place"]', 'Ballia, UP')
    await page.click('[data-birth-form] button[type=submit]')
    await page.getByText('The birth details are saved.').waitFor()
    expect(await page.locator('#birth').innerText()).toContain('Ballia, Uttar Pradesh, India')
    await page.reload()
    await page.waitForSelector('#chart .kundli svg')
    await expectGoodPage('account after the change')

    await open('/services/janma-kundali-report')
    await page.getByRole('button', { name: 'Use my saved birth details' }).click()
    expect(await page.inputValue(`${BIRTH}Place"]`)).toBe('Ballia, Uttar Pradesh, India')
    await page.waitForSelector('.preview-card')
  })

  test('a client looks at the family, on a phone and by the keyboard', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await forgetBirth(product(), 'Kiara Sharma')
    await open('/sign-in?next=/account')
    await signIn({ page, login: product().logins.clients[0]! })
    await page.waitForSelector('#chart .kundli svg')
    const own = await page.locator('[data-drawing]').innerHTML()
    expect(await page.locator('.persons label').allInnerTexts()).toEqual([
      expect.stringContaining('स्वयं'),
      expect.stringMatching(/Rohit Sharma\s+जीवनसाथी/),
      expect.stringMatching(/Kiara Sharma\s+संतान/),
      expect.stringMatching(/Sushila Sharma\s+माता-पिता/),
    ])
    await expectGoodPage('family')
    const table = page.locator('.table')
    expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
    const cells = await table.locator('tbody :is(th, td)').all()
    expect(cells).toHaveLength(60)
    for (const cell of cells)
      expect(await cell.isVisible()).toBe(((await cell.textContent()) ?? '') !== '')

    let isLost = true
    await page.route('**/api/user/birth-chart?profile=**', (route) =>
      isLost ? route.abort('internetdisconnected') : route.continue(),
    )
    await page.focus('[name=person]:checked')
    await page.keyboard.press('ArrowRight')
    await page.locator('#person .waiting').waitFor()
    const again = page.locator('#person button')
    await again.waitFor({ timeout: 15_000 })
    expect(await page.locator('[name=person]').count()).toBe(4)
    isLost = false
    await again.click()
    await page.waitForSelector('#chart .kundli svg')
    expect(await page.locator('[data-drawing]').innerHTML()).not.toBe(own)
    expect(await page.locator('#correct').count()).toBe(0)
    expect(await page.locator('#person').innerText()).toContain('2 अगस्त 1989')

    await page.reload()
    await page.waitForSelector('#chart .kundli svg')
    expect(await page.locator('[name=person]:checked').evaluate(labelOf)).toContain('Rohit')
    await page.locator('.persons label').nth(2).locator('input').check()
    await page.getByText('Kiara Sharma का जन्म विवरण अभी हमारे पास नहीं है।').waitFor()
    expect(await page.locator('#person a').getAttribute('href')).toBe('/contact')
    await expectGoodPage('member without birth details')
  })

  test('the answer for a person who was left again is not shown', async () => {
    const { page, open } = await visit('english desktop')
    await open('/sign-in?next=/account')
    await signIn({ page, login: product().logins.clients[0]! })
    await page.waitForSelector('#chart .kundli svg')
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    let isFirst = true
    await page.route('**/api/user/birth-chart?profile=**', async (route) => {
      if (isFirst) {
        isFirst = false
        await held
      }
      await route.continue()
    })
    const rohit = page.locator('.persons label').nth(1)
    const id = (await rohit.locator('input').getAttribute('value'))!
    const late = page.waitForResponse((response) => response.url().includes(id))
    await rohit.click()
    await page.locator('.persons label').first().click()
    await page.waitForSelector('#correct')
    answer()
    await (await late).finished()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await page.locator('#correct').count()).toBe(1)
    expect(new URL(page.url()).search).toBe('')
  })

  test('a client corrects the birth details of a new order', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    await open('/sign-in?next=/orders')
    await signIn({ page, login: product().logins.clients[1]! })
    const code = await newOrder(page)
    await open(`/orders/${code}`)
    await page.waitForSelector('#correct-birth')
    expect(await page.locator('#order-birth').innerText()).toContain('14 May 1990')
    await expectGoodPage('order with birth details')
    await page.click('#correct-birth')
    await page.fill('[name="birth.time"]', '07:45')
    await page.selectOption('[name="birth.time.certainty"]', 'about')
    await page.waitForSelector('.preview-card')
    await expectGoodPage('birth details of an order')
    await page.click('[data-birth-form] button[type=submit]')
    await page.getByText('The birth details are saved.').waitFor()
    expect(await page.locator('#order-birth').innerText()).toContain('07:45 · About (± 15 minutes)')
  })
}

const labelOf = (input: Element): string | null => input.closest('label')!.textContent

/** Takes the birth details of a person away, as if staff had not entered them yet. */
const forgetBirth = ({ databaseUrl }: Product, name: string): Promise<unknown> =>
  withAdmin(databaseUrl, (client) =>
    client.query('update profiles set sealed_birth = null where name = $1', [name]),
  )

/** Types a name and takes the first place of the list with the keyboard. */
async function choosePlace(page: Page, field: string, name: string): Promise<void> {
  await page.fill(field, '')
  await page.locator(field).pressSequentially(name)
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[role=listbox]').waitFor({ state: 'hidden' })
}

/** An unpaid order of the signed-in client, whose form tells a birth. @returns its code */
async function newOrder(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const place = {
      ...{ name: 'Pune, Maharashtra, India', latitude: 18.5196, longitude: 73.8554 },
      timezone: 'Asia/Kolkata',
    }
    const answers = {
      ...{ fullName: 'Asha', birthDate: '1990-05-14', birthTime: '06:30', birthPlace: place },
      ...{ topic: 'overview', question: 'What lies ahead?' },
    }
    const response = await fetch('/api/orders/create', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ service: 'janma-kundali-report', answers }),
    })
    const { order } = (await response.json()) as { order: { code: string } }
    return order.code
  })
}
