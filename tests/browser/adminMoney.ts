import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Download, Page } from 'playwright-core'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const WALLETS = '/admin/collections/wallets'
const ADJUSTMENTS = '/admin/collections/wallet-adjustments'
const ORDERS = '/admin/collections/orders'
const PAID = 'where[paymentStatus][equals]=paid&where[payable][greater_than]=50000'
const DIALOG = '.sahil-dialog'

/** The money desk: is it right, wallets, refunds, coupons, and who may not look. */
export const moneyTests = ({ signIn, ask }: AdminTest): void => {
  const wallet = async (): Promise<Record<string, string>> =>
    (await ask('/wallets?where[paid][greater_than]=0&limit=1&depth=0')).docs[0]!
  /** The oldest: the newest ones are still open to whoever worked them in the tests before. */
  const order = async (status: string): Promise<Record<string, string>> =>
    (await ask(`/orders?where[status][equals]=${status}&${PAID}&sort=createdAt&limit=1&depth=0`))
      .docs[0]!

  test('the money page proves the books and gives them to the accountant', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open('/admin')
    await page.click('.nav-toggler >> visible=true')
    await page.click('#nav-money')
    await page.waitForSelector('.sahil-verdict[data-green=true]')
    const checks = page.locator('[data-check]')
    expect(await checks.count()).toBeGreaterThan(4)
    expect(await page.locator('[data-check][data-green=false]').count()).toBe(0)
    const file = await saved(page, () => page.click('[data-part=export] [value=journals]'))
    expect(file.name).toMatch(/^journals-.*\.csv$/)
    expect(file.lines.length).toBeGreaterThan(10)
    expectNoTrouble(desk)
  })

  test('a credit shows what it does before it does it', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open(`${WALLETS}/${(await wallet()).id}`)
    const promo = page.locator('[data-figure=promo]').first()
    const [before, after] = await askFor({ page, rupees: '150', reason: 'Called twice in vain' })
    expect(before).toBe(await promo.innerText())
    await page.click(`${DIALOG} [data-kind=next]`)
    await page.waitForSelector(`[data-figure=promo] >> text="${after}"`)
    expect(await page.locator('[data-part=entries]').innerText()).toContain('150.00')
    expect(await page.locator(DIALOG).count()).toBe(0)
    expectNoTrouble(desk)
  })

  test('a large credit waits for somebody else than who asked for it', async () => {
    const desk = await signIn('owner')
    const reason = 'Course fell out'
    await desk.open(`${WALLETS}/${(await wallet()).id}`)
    await askFor({ page: desk.page, rupees: '2500', reason })
    expect(await desk.page.locator(DIALOG).innerText()).toContain('second person')
    await desk.page.click(`${DIALOG} [data-kind=next]`)
    await desk.page.waitForSelector('[role=status] >> text=Asked for')
    const { docs } = await ask(
      `/wallet-adjustments?limit=1&depth=0&where[reason][equals]=${reason}`,
    )
    await desk.open(`${ADJUSTMENTS}/${docs[0]!.id}`)
    expect(await desk.page.locator('[data-part=adjustment]').innerText()).toContain('You asked')
    expect(await desk.page.locator('[data-part=adjustment] button').count()).toBe(0)
    const other = await signIn('manager')
    await other.open(`${ADJUSTMENTS}/${docs[0]!.id}`)
    await other.page.click('[data-part=adjustment] [data-kind=next]')
    await other.page.waitForSelector('[data-part=adjustment] [data-tone=good]')
    expect(await other.page.locator('[data-part=adjustment]').innerText()).toContain('Decided by')
    expectNoTrouble(desk)
    expectNoTrouble(other)
  })

  test('a part of a paid order is refunded, seen first', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open(`${ORDERS}/${(await order('processing')).id}`)
    await page.click('[data-act=refund]')
    await page.fill('#refund-amount', 'all')
    await page.waitForSelector('#refund-problem >> text=such as 250')
    expect(await page.locator(`${DIALOG} [data-kind=danger]`).isDisabled()).toBe(true)
    await page.fill('#refund-amount', '100')
    await page.waitForSelector('[data-part=refund-effect] li >> text=100.00')
    await page.click(`${DIALOG} [data-kind=danger]`)
    await page.waitForSelector('#refund-problem:not(:empty)')
    await page.fill('#refund-reason', 'One question was left out')
    await page.click(`${DIALOG} [data-kind=danger]`)
    await page.waitForSelector('[data-part=payment] dt >> text=Refunded')
    const card = page.locator('[data-part=payment]')
    expect(await card.innerText()).toMatch(/− .100\.00/)
    expect(await card.locator('[data-kind=refund]').innerText()).toMatch(/− .100\.00[^]*Refund/)
    expect(await page.locator('.sahil-steps').first().innerText()).toContain('Partly refunded')
    expectNoTrouble(desk)
  })

  test('cancelling names what goes back, and Escape keeps the order', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open(`${ORDERS}/${(await order('new')).id}`)
    await page.click('[data-step=cancelled]')
    await page.waitForSelector(`${DIALOG} [data-quote]`)
    await page.keyboard.press('Escape')
    await page.waitForSelector(DIALOG, { state: 'detached' })
    await page.click('[data-step=cancelled]')
    const act = page.locator(`${DIALOG} [data-kind=danger]`)
    await page.fill('#cancel-percent', '५०')
    await page.waitForSelector(`${DIALOG} [data-quote] >> text=50 %`)
    await page.fill('#cancel-percent', 'half')
    await page.waitForSelector(`${DIALOG} >> text=A whole number from 0 to 100`)
    expect(await act.isDisabled()).toBe(true)
    await page.fill('#cancel-percent', '')
    const quote = await page.locator(`${DIALOG} [data-quote] strong`).innerText()
    await page.fill('#cancel-reason', 'Fell ill')
    await page.click(`${DIALOG} [data-kind=danger]`)
    await page.waitForSelector('[data-event=cancelled]')
    expect(await page.locator('[data-part=payment]').innerText()).toContain(quote)
    expectNoTrouble(desk)
  })

  test('codes in bulk come as a file', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open('/admin/collections/coupons')
    await page.click('.sahil-steps [data-kind=next]')
    await page.fill(`${DIALOG} [name=count]`, '7')
    await page.fill(`${DIALOG} [name=prefix]`, 'FEST')
    await page.fill(`${DIALOG} [name=campaign]`, 'Festival')
    const file = await saved(page, () => page.click(`${DIALOG} [data-kind=next]`))
    expect(file.lines.filter((line) => line.includes('FEST'))).toHaveLength(7)
    await page.waitForSelector('[role=status] >> text=7 codes')
    expectNoTrouble(desk)
  })

  test('an editor sees no money', async () => {
    const desk = await signIn('editor')
    const { page, open } = desk
    await page.click('.nav-toggler >> visible=true')
    expect(await page.locator('#nav-money').count()).toBe(0)
    const nav = await page.locator('nav.nav__wrap, .nav').first().innerText()
    for (const hidden of ['Wallets', 'Coupons', 'Transactions', 'Tax documents', 'Journals'])
      expect(nav).not.toContain(hidden)
    await open('/admin/money')
    expect(await page.locator('.sahil-money').innerText()).toContain('answer for payments')
    expect(await page.locator('.sahil-verdict, .sahil-panel').count()).toBe(0)
    expectNoTrouble(desk)
  })
}

/** Fills in a credit. @returns the promotional part before and after, as the dialog shows them */
async function askFor({
  page,
  rupees,
  reason,
}: {
  page: Page
  rupees: string
  reason: string
}): Promise<string[]> {
  await page.locator('[data-part=wallet] .sahil-wallet__actions button').first().click()
  await page.fill(`${DIALOG} input[inputmode=decimal]`, rupees)
  await page.fill(`${DIALOG} textarea`, reason)
  const effect = page.locator(`${DIALOG} .sahil-wallet__effect dd`).nth(1)
  return (await effect.innerText()).split(' → ')
}

/** The file that a click brings. */
async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; lines: string[] }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), click()])
  const text = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), lines: text.trim().split('\n') }
}
