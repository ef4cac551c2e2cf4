import axe from 'axe-core'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const PHONE = 390

type Finding = { id: string; impact: string; targets: string }

/** Fit, contrast and names of the pages; the designer’s preview; prices. */
export const looksTests = ({ signIn, ask }: AdminTest): void => {
  const addresses = async (): Promise<string[]> => {
    const { docs } = await ask('/orders?where[status][equals]=processing&limit=1&depth=0')
    const order = docs[0]!
    const forms = await ask('/forms?limit=1&depth=0')
    const wallets = await ask('/wallets?limit=1&depth=0')
    const payments = await ask('/transactions?limit=1&depth=0')
    const documents = await ask('/tax-documents?limit=1&depth=0')
    return [
      '/admin',
      '/admin/collections/orders',
      `/admin/collections/orders/${order.id}`,
      `/admin/collections/users/${order.user}`,
      `/admin/collections/forms/${forms.docs[0]!.id}`,
      `/admin/collections/profiles/${order.profile}`,
      '/admin/globals/settings',
      '/admin/money',
      '/admin/money/tds',
      `/admin/collections/wallets/${wallets.docs[0]!.id}`,
      `/admin/collections/transactions/${payments.docs[0]!.id}`,
      `/admin/collections/tax-documents/${documents.docs[0]!.id}`,
    ]
  }

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)(
    'pages in %s at %i pixels fit, can be read and stay at home',
    async (theme, width) => {
      const desk = await signIn('owner', { theme, width })
      for (const address of await addresses()) {
        await desk.open(address)
        expect(await sideways(desk.page), address).toBeLessThanOrEqual(0)
        expect(await seriousFindings(desk.page), address).toEqual([])
      }
      expectNoTrouble(desk)
    },
  )

  test('the form designer shows the form as a client sees it', async () => {
    const desk = await signIn('editor')
    const { docs } = await ask('/forms?where[slug][equals]=vastu-plan&depth=0')
    await desk.open(`/admin/collections/forms/${docs[0]!.id}`)
    const preview = desk.page.locator('[data-part=preview]')
    await preview.locator('select').selectOption('flat')
    expect(await preview.locator('input[type=number]').count()).toBe(1)
    await preview.locator('select').selectOption('plot')
    expect(await preview.locator('input[type=number]').count()).toBe(0)
    await preview.locator('[data-kind=next]').click()
    expect(await preview.locator('[aria-current=step]').innerText()).toContain('2.')
    await desk.open(`/admin/collections/forms/${docs[0]!.id}?locale=hi`)
    expect(await preview.innerText()).toMatch(/[\u0900-\u097F]/)
    expectNoTrouble(desk)
  })

  test('a price is typed in rupees', async () => {
    const desk = await signIn('editor')
    const { docs } = await ask('/services?limit=1&depth=0')
    await desk.open(`/admin/collections/services/${docs[0]!.id}`)
    const { page } = desk
    expect(await page.inputValue('#field-price')).toMatch(/^\d+\.\d\d$/)
    await page.fill('#field-price', 'much')
    expect(await page.locator('#field-price-wrong').innerText()).not.toBe('')
    await page.fill('#field-price', '1,234.5')
    await page.locator('#field-price').blur()
    expect(await page.inputValue('#field-price')).toBe('1234.50')
    await page.click('#action-save')
    await page.waitForSelector('[data-type=success]')
    const saved = await ask<{ price: number }>(`/services/${docs[0]!.id}?depth=0`)
    expect(saved.price).toBe(123450)
    expectNoTrouble(desk)
  })
}

/** By how many pixels the page is wider than its window. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** What keeps people out, in our parts and the platform's; `evaluate` needs no script tag, so the policy stays as it is. */
async function seriousFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    type Result = { id: string; impact?: string | null; nodes: { target: unknown[] }[] }
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Result[] }> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        id,
        impact: String(impact),
        targets: nodes.map(({ target }) => String(target)).join(' | '),
      }))
  })
}
