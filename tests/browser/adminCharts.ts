import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { until } from '../support/until'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const CHART = '[data-part=chart]'

/** As a browser does when somebody goes to another tab, or comes back. */
const seePage = (page: Page, isSeen: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, !isSeen)

/** The kundli on a person's and an order's page, the birth details that make it, and its report. */
export const chartTests = ({ signIn, ask }: AdminTest): void => {
  const self = async (): Promise<Record<string, string>> =>
    (await ask('/profiles?where[relation][equals]=self&sort=name&limit=1&depth=0')).docs[0]!

  const lagna = (page: Page): Promise<string> =>
    page.locator(`${CHART} .sahil-findings dd`).nth(1).innerText()

  test('is drawn in both styles and divisions, and read as a table', async () => {
    const desk = await signIn('practitioner', { theme: 'dark' })
    const { page, open } = desk
    await open(`/admin/collections/profiles/${(await self()).id}`)
    for (const [style, varga] of [
      ['south', 'd1'],
      ['south', 'd9'],
      ['north', 'd10'],
    ]) {
      await page.click(`${CHART} [data-choice=${style}]`)
      await page.click(`${CHART} [data-choice=${varga}]`)
      const drawing = page.locator(`[data-drawing=${style}-${varga}] svg[role=img]`)
      expect((await drawing.boundingBox())!.width).toBeGreaterThan(200)
    }
    expect(await page.locator(`${CHART} tbody tr`).count()).toBe(10)
    expect(await page.locator('#birth-date').isDisabled()).toBe(true)
    expectNoTrouble(desk)
  })

  test('follows birth details that staff change by the place search', async () => {
    const desk = await signIn('support')
    const { page, open } = desk
    await open(`/admin/collections/profiles/${(await self()).id}`)
    const before = await lagna(page)
    const time = await page.inputValue('#birth-time')
    await page.fill('#birth-time', time < '12:00' ? '18:30:00' : '06:30:00')
    await page.fill('#birth-place', 'Ujjain')
    // The position of the place before must not stay under another name.
    expect(await page.inputValue('#birth-latitude')).toBe('')
    await page.click('#birth-place-found button >> nth=0')
    expect(await page.inputValue('#birth-place')).toContain('Ujjain')
    expect(Number(await page.inputValue('#birth-latitude'))).toBeCloseTo(23.18, 0)
    await page.click('#action-save')
    await page.waitForFunction(
      (old) => document.querySelectorAll('.sahil-findings dd')[1]?.textContent !== old,
      before,
    )
    expect(await page.inputValue('#birth-place')).toContain('Ujjain')
    expectNoTrouble(desk)
  })

  test('of an order is corrected and becomes a report', async () => {
    const desk = await signIn('practitioner')
    const { page, open } = desk
    const where = 'where[status][equals]=processing&where[birthSource][equals]=answers'
    const { id } = (await ask(`/orders?${where}&limit=1&depth=0`)).docs[0]!
    await open(`/admin/collections/orders/${id}`)
    await page.click('[data-open=birth]')
    await page.selectOption('#order-birth-certainty', 'about')
    await page.fill('#order-birth-time', '05:45:00')
    await page.click('[data-save=birth]')
    await page.waitForSelector('[data-event=birth_corrected]')
    await seePage(page, false)
    await page.click('[data-make=kundli]')
    await page.waitForSelector(`${CHART} .sahil-result:has-text("being made")`)
    const kundlis = `/reports?where[order][equals]=${id}&where[reportType][equals]=kundli`
    await until('the report', async () => (await ask(kundlis)).totalDocs > 0)
    // Nobody looks: nothing is asked for, so nothing is known.
    expect(await page.locator(`${CHART} .sahil-result`).innerText()).toContain('being made')
    await seePage(page, true)
    await page.waitForSelector(`${CHART} .sahil-result:has-text("The report is here")`)
    await page.waitForSelector('[data-part=reports] .sahil-lines li', { timeout: 60_000 })
    expect(await page.locator('[data-part=reports]').innerText()).toContain('Kundli report')
    expectNoTrouble(desk)
  })

  test('follow the conventions that the owner chooses, and older reports say so', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    const choose = async (ayanamsa: string): Promise<void> => {
      await open('/admin/globals/settings')
      await page.click('#field-charts__ayanamsa .react-select')
      await page.click(`.rs__option:has-text("${ayanamsa}")`)
      await page.click('#action-save')
      await page.waitForSelector('.payload-toast-container .toast-success')
    }
    const { order } = (await ask('/reports?where[reportType][equals]=kundli&limit=1&depth=0'))
      .docs[0]!
    await choose('Krishnamurti')
    await open(`/admin/collections/orders/${order}`)
    expect(await page.locator(CHART).innerText()).toContain('Krishnamurti ayanamsa')
    expect(await page.locator('[data-part=reports]').innerText()).toContain(
      'Made by other chart conventions',
    )
    await choose('Lahiri')
    await open(`/admin/collections/orders/${order}`)
    expect(await page.locator(CHART).innerText()).toContain('Lahiri ayanamsa')
    expect(await page.locator('[data-part=reports]').innerText()).not.toContain('conventions')
    expectNoTrouble(desk)
  })

  test('reports made from old birth data wait on the home page', async () => {
    const desk = await signIn('owner')
    const pile = desk.page.locator('section[data-pile=stale]')
    expect(await pile.locator('li').count()).toBeGreaterThan(0)
    await pile.locator('a').first().click()
    await desk.page.waitForSelector('[data-part=reports] small[data-late=true]')
    expectNoTrouble(desk)
  })
}
