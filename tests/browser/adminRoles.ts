import { expect, test } from 'vitest'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const ORDERS = '/admin/collections/orders'
const PAID = 'where[paymentStatus][equals]=paid'

/** What each role sees and does not see. */
export const rolesTests = ({ signIn, ask }: AdminTest): void => {
  const processing = async (): Promise<string> => {
    const { docs } = await ask(`/orders?where[status][equals]=processing&${PAID}&limit=1&depth=0`)
    return docs[0]!.id!
  }
  const clients = async (): Promise<Record<string, string>[]> =>
    (await ask('/users?limit=100&depth=0')).docs

  test('an editor keeps the catalogue and sees nothing of a client', async () => {
    const desk = await signIn('editor')
    const { page, open } = desk
    expect(await page.locator('.sahil-panel').count()).toBe(1)
    expect(await page.locator('[data-part=catalogue]').innerText()).toContain('Published services')
    await page.click('.nav-toggler >> visible=true')
    const nav = await page.locator('nav.nav__wrap, .nav').first().innerText()
    expect(nav).toContain('Services')
    for (const hidden of ['Orders', 'Clients', 'Messages', 'Transactions', 'Staff', 'Jobs'])
      expect(nav).not.toContain(hidden)
    const people = await clients()
    const paths = ['orders', 'users', 'profiles', 'reports', 'form-submissions', 'client-files']
    for (const path of paths) {
      await open(`/admin/collections/${path}`)
      const text = await page.content()
      expect(await page.locator('.not-found').count(), path).toBe(1)
      for (const { name, email } of people) {
        expect(text).not.toContain(name)
        expect(text).not.toContain(email)
      }
    }
    expect(desk.trouble.filter((line) => !line.includes('404'))).toEqual([])
  })

  test('an owner sees what needs doing, the latest orders and the catalogue', async () => {
    const desk = await signIn('owner')
    const parts = await desk.page
      .locator('.sahil-panel')
      .evaluateAll((panels) => panels.map((panel) => panel.getAttribute('data-part')))
    expect(parts).toEqual(['today', 'latest', 'catalogue'])
    for (const pile of ['overdue', 'today', 'new', 'failed'])
      expect(
        await desk.page.locator(`.sahil-piles [data-pile=${pile}] li`).count(),
      ).toBeGreaterThan(0)
    expectNoTrouble(desk)
  })

  test('support reads an order with its money and moves nothing', async () => {
    const desk = await signIn('support')
    await desk.open(`${ORDERS}/${await processing()}`)
    const { page } = desk
    expect(await page.locator('[data-part=payment] .sahil-lines li').count()).toBeGreaterThan(0)
    expect(await page.locator('[data-step]').count()).toBe(0)
    expect(await page.locator('[data-part=report-drop]').count()).toBe(0)
    expectNoTrouble(desk)
  })

  test('a practitioner works an order and sees no transaction', async () => {
    const desk = await signIn('practitioner')
    await desk.open(`${ORDERS}/${await processing()}`)
    const { page } = desk
    expect(await page.locator('[data-step]').count()).toBe(2)
    expect(await page.locator('[data-part=report-drop]').count()).toBe(1)
    expect(await page.locator('[data-part=payment] .sahil-lines li').count()).toBe(0)
    expect(await page.locator('[data-part=person]').innerText()).toMatch(/Born/)
    expectNoTrouble(desk)
  })

  test('a manager has everything but the staff', async () => {
    const desk = await signIn('manager')
    await desk.open('/admin/collections/admins')
    expect(await desk.page.locator('.not-found').count()).toBe(1)
    await desk.open('/admin/collections/transactions')
    expect(await desk.page.locator('table tbody tr').count()).toBeGreaterThan(0)
  })

  test('the order page shows the answers, the timeline and what was sent', async () => {
    const desk = await signIn('owner')
    const { docs } = await ask('/orders?where[status][equals]=completed&limit=1&depth=0')
    await desk.open(`${ORDERS}/${docs[0]!.id}`)
    const { page } = desk
    expect(await page.locator('[data-part=answers] dt').count()).toBeGreaterThan(2)
    expect(await page.locator('[data-event=report_uploaded][data-public=false]').count()).toBe(1)
    expect(await page.locator('[data-part=messages] li').count()).toBeGreaterThan(4)
    expect(await page.locator('[data-part=reports]').innerText()).toContain('Opened by the client')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-part=reports] button'),
    ])
    expect(download.suggestedFilename()).toBe(`${docs[0]!.code}.pdf`)
    expectNoTrouble(desk)
  })
}
