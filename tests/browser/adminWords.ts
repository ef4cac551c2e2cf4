import { expect, test } from 'vitest'
import pg from 'pg'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const LIST = '/admin/collections'

/** Pages that say in words what their rows hold as codes. */
export const wordTests = ({ product, signIn, ask }: AdminTest): void => {
  const first = async (path: string): Promise<Record<string, string>> => (await ask(path)).docs[0]!

  test('an order lists its receipts and bills for who reads payments', async () => {
    const desk = await signIn('support')
    const { order } = await first('/tax-documents?sort=issuedAt&limit=1&depth=0')
    await desk.open(`${LIST}/orders/${order}`)
    const card = desk.page.locator('[data-part=documents]')
    expect(await card.locator('li').first().innerText()).toMatch(
      /^Receipt[^]*₹[^]*20\d\d[^]*Hindi$/,
    )
    expect(await card.locator('a[href$="locale=hi"]').count()).toBeGreaterThan(0)
    await card.locator('li > a').first().click()
    await desk.page.waitForSelector('[data-part=document]')
    expectNoTrouble(desk)
    const other = await signIn('practitioner')
    await other.open(`${LIST}/orders/${order}`)
    expect(await other.page.locator('[data-part=payment]').count()).toBe(1)
    expect(await other.page.locator('[data-part=documents]').count()).toBe(0)
  })

  test('an order shows the birth that it is worked by', async () => {
    const desk = await signIn('practitioner')
    const { id } = await first('/orders?where[birthSource][equals]=answers&limit=1&depth=0')
    await desk.open(`${LIST}/orders/${id}`)
    const card = await desk.page.locator('[data-part=person]').innerText()
    expect(card).toContain('The answers of the form')
    expect(card).toMatch(/Born\s+\d+ \w+ \d{4}/)
    expectNoTrouble(desk)
  })

  test('a failed message says why in words, in either language', async () => {
    const { id } = await first('/notifications?limit=1&depth=0')
    const db = new pg.Client(product().databaseUrl)
    await db.connect()
    await db.query(`update notifications set status='failed', reason='21211' where id=$1`, [id])
    await db.end()
    const desk = await signIn('support')
    await desk.open(`${LIST}/notifications/${id}`)
    const reason = desk.page.locator('[data-field=reason]')
    expect(await reason.innerText()).toContain('not a valid number (21211)')
    await desk.page.context().addCookies([{ name: 'payload-lng', value: 'hi', url: product().url }])
    await desk.open(`${LIST}/notifications/${id}`)
    expect(await reason.innerText()).toContain('नंबर मान्य नहीं (21211)')
    expectNoTrouble(desk)
  })

  test('lists and titles are words: coupons, charts, reports, jobs', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open(`${LIST}/coupons`)
    expect(await page.locator('table thead').innerText()).toContain('Gives')
    expect(await page.locator('table tbody').innerText()).toMatch(/\d+ %|₹[\d,]+ off/)
    const chart = await first('/charts?limit=1&depth=0')
    await open(`${LIST}/charts/${chart.id}`)
    expect(await page.locator('h1').first().innerText()).toMatch(/ · \d+ \w+ 20\d\d$/)
    const report = await first('/reports?where[reportType][equals]=kundli&limit=1&depth=0')
    await open(`${LIST}/reports/${report.id}`)
    expect(await page.locator('[data-field=report-type]').innerText()).toContain('Kundli report')
    await open(`${LIST}/payload-jobs`)
    expect(await page.locator('table thead').innerText()).toContain('Task')
    expect(await page.locator('table thead').innerText()).not.toContain('Slug')
    expectNoTrouble(desk)
  })
}
