import { expect, test } from 'vitest'
import { until } from '../support/until'
import { signIn, type SiteTest } from './site'

/** What a visitor and a client do about their account. */
export const accountTests = ({ product, visit, linkInMail }: SiteTest): void => {
  test('the links of the mails prove an address and set a new password', async () => {
    const { page, open, expectGoodPage } = await visit('english desktop')
    const email = 'asha.rao@example.com'
    await open('/register')
    await page.fill('[name=name]', 'Asha Rao')
    await page.fill('[name=email]', email)
    await page.fill('[name=phone]', '9820012345')
    await page.fill('[name=password]', 'calm river at dawn')
    await page.click('button[type=submit]')
    const terms = page.locator('[data-field="consents.terms"] .problem')
    expect(await terms.innerText()).toContain('Please agree')
    await page.check('[name="consents.terms"]')
    await page.click('button[type=submit]')
    await page.waitForURL('**/services')
    await open(await linkInMail(email, '/verify-email'))
    await page.getByText('your email address is confirmed').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await expectGoodPage('verify email')
    await open('/forgot-password')
    await expectGoodPage('forgot password')
    await page.fill('[name=email]', email)
    await page.click('button[type=submit]')
    await page.getByText('a link is on its way').waitFor()
    await open(await linkInMail(email, '/reset-password'))
    await expectGoodPage('reset password')
    await page.fill('[name=password]', 'password12')
    await page.click('button[type=submit]')
    await page.getByText('too easy to guess').waitFor()
    await page.fill('[name=password]', 'still water at noon')
    await page.reload()
    await page.fill('[name=password]', 'still water at noon')
    await page.click('button[type=submit]')
    await page.getByText('Your password is changed').waitFor()
    await open('/sign-in')
    await signIn({ page, login: { email, password: 'still water at noon' } })
    expect(new URL(page.url()).pathname).toBe('/orders')
  })

  test('a visitor reads what the tick stands for', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await open('/register')
    await expectGoodPage('register with texts')
    await page.fill('[name=name]', 'आशा राव')
    const [texts] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('[data-field="consents.terms"]').getByText('सेवा की शर्तें').click(),
    ])
    await texts.getByRole('heading', { name: 'रद्द करना और राशि की वापसी' }).waitFor()
    expect(await page.inputValue('[name=name]')).toBe('आशा राव')
    for (const path of ['/terms', '/privacy']) {
      await open(path)
      await expectGoodPage(path)
    }
    await page.locator('footer').getByText('सेवा की शर्तें').click()
    await page.waitForURL('**/terms')
  })

  test('a wrong password is said, and no link leads to another site', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await open('/sign-in?next=//elsewhere.example/orders')
    const login = product().logins.clients[0]!
    await page.fill('[name=login]', login.email)
    await page.fill('[name=password]', 'not the password')
    await page.click('button[type=submit]')
    await page.waitForSelector('.notice:not([hidden])')
    expect(await page.locator('.notice').innerText()).toBe('ईमेल, फ़ोन या पासवर्ड ग़लत है।')
    await expectGoodPage('refused sign-in')
    await signIn({ page, login })
    expect(page.url()).toBe(`${product().url}/orders`)
  })

  test('a visitor writes to the practice', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    const email = 'visitor@example.com'
    await open('/contact')
    await expectGoodPage('contact')
    await page.fill('[name="answers.name"]', 'मीरा')
    await page.fill('[name="answers.email"]', email)
    await page.fill('[name="answers.message"]', 'क्या आप पुणे में मिलते हैं?')
    await page.click('button[type=submit]')
    await page.getByText('लिखने के लिए धन्यवाद').waitFor()
    await expectGoodPage('thanks')
    await until('a mail of thanks', async () => {
      const mails = await fetch(`${product().sandboxUrl}/outbox?channel=email&to=${email}`)
      return ((await mails.json()) as unknown[]).length > 0
    })
  })

  test('a chosen language stays, and files of a visitor become the client’s', async () => {
    const { page, open, expectGoodPage } = await visit('hindi phone')
    await open('/services/home-vastu-review?locale=en')
    await page.selectOption('[name="answers.propertyType"]', 'plot')
    expect(await page.locator('[data-field="answers.rooms"]').isVisible()).toBe(false)
    await page.fill('[name="answers.address"]', '4 Lake Road')
    await page.fill('[name="answers.city"]', 'Pune')
    await page.click('[data-next]')
    await page.selectOption('[name="answers.facing"]', 'east')
    await page.fill('[name="answers.concerns"]', 'More light')
    await page.setInputFiles('[name="answers.floorPlan"]', {
      name: 'plan.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PIXEL, 'base64'),
    })
    await page.waitForSelector('[data-file-id]')
    await expectGoodPage('form with a file')
    await page.click('button[type=submit]')
    await page.waitForURL('**/sign-in**')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await signIn({ page, login: product().logins.clients[3]! })
    await page.waitForURL(/\/services\/home-vastu-review.*#order$/)
    expect(await page.locator('[data-file-id]').count()).toBe(1)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/orders\/SH-/)
  })
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
