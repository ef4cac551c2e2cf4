import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { AdminTest } from './openAdmin'

const DIALOG = 'dialog.sahil-dialog[open]'
const SHOTS = process.env.CONFLICT_SHOTS

/** Two members of staff on one document: both values are offered, nothing that was typed is lost. */
export const conflictTests = ({ signIn, ask }: AdminTest): void => {
  test('a note that somebody else changed meanwhile is asked about, field by field', async () => {
    const { docs } = await ask('/orders?where[status][equals]=processing&limit=1&depth=0')
    const { id } = docs[0]!
    const owner = await signIn('owner')
    const desk = await signIn('practitioner', { width: 390, theme: 'dark' })
    const { page, open } = desk
    await open(`/admin/collections/orders/${id}`)
    await page.fill('#field-notes', 'Mine: called at noon.')
    await saveBy(owner.page, `/api/orders/${id}`, { notes: 'Theirs: wrote a mail.' })
    await page.click('#action-save')
    await page.waitForSelector(DIALOG)
    const field = page.locator(`${DIALOG} [data-field=notes]`)
    expect(await field.innerText()).toContain('Mine: called at noon.')
    expect(await field.innerText()).toContain('Theirs: wrote a mail.')
    await shoot(page, 'order-phone-dark')
    await page.keyboard.press('Escape')
    await page.waitForSelector(DIALOG, { state: 'detached' })
    expect(await page.inputValue('#field-notes')).toBe('Mine: called at noon.')
    expect((await ask<{ notes: string }>(`/orders/${id}?depth=0`)).notes).toBe(
      'Theirs: wrote a mail.',
    )
    await page.click('#action-save')
    await page.waitForSelector(DIALOG)
    await page.click(`${DIALOG} [data-kind=primary]`)
    await page.waitForSelector(DIALOG, { state: 'detached' })
    await page.click('#action-save')
    await page.waitForSelector('[data-type=success]')
    expect((await ask<{ notes: string }>(`/orders/${id}?depth=0`)).notes).toBe(
      'Mine: called at noon.',
    )
    expect(desk.trouble.filter((line) => !/ 409 /.test(line))).toEqual([])
  })

  test('theirs can be taken, and what only they changed comes along', async () => {
    const { docs } = await ask('/coupons?limit=1&depth=0')
    const { id } = docs[0]!
    const owner = await signIn('owner')
    const desk = await signIn('manager')
    const { page, open } = desk
    await open(`/admin/collections/coupons/${id}`)
    await page.fill('#field-campaign', 'Onam')
    await page.fill('#field-name', 'Festival of mine')
    const theirs = { campaign: 'Diwali', maxUsesPerClient: 3 }
    await saveBy(owner.page, `/api/coupons/${id}`, theirs)
    await page.click('#action-save')
    await page.waitForSelector(DIALOG)
    await shoot(page, 'coupon-light')
    await page.click(`${DIALOG} [data-field=campaign] input[value=theirs]`)
    await page.click(`${DIALOG} [data-kind=primary]`)
    await page.waitForSelector(DIALOG, { state: 'detached' })
    expect(await page.inputValue('#field-campaign')).toBe('Diwali')
    expect(await page.inputValue('#field-maxUsesPerClient')).toBe('3')
    expect(await page.inputValue('#field-name')).toBe('Festival of mine')
    await page.click('#action-save')
    await page.waitForSelector('[data-type=success]')
    const after = await ask<Record<string, unknown>>(`/coupons/${id}?depth=0`)
    expect(after).toMatchObject({ ...theirs, name: 'Festival of mine' })
    expect(desk.trouble.filter((line) => !/ 409 /.test(line))).toEqual([])
  })
}

/** A save from another window. */
async function saveBy(page: Page, path: string, body: Record<string, unknown>): Promise<void> {
  const status = await page.evaluate(
    async ([to, text]) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(to!, { method: 'PATCH', headers, body: text })).status
    },
    [path, JSON.stringify(body)],
  )
  expect(status).toBe(200)
}

/** A picture to look at, where somebody asks for one. */
async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  await mkdir(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}
