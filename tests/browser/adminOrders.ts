import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { pdfFile } from '../support/files'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const ORDERS = '/admin/collections/orders'
const STEPS = '.sahil-steps .sahil-pill'

/** The order desk: finding, moving, cancelling and delivering. */
export const orderTests = ({ signIn, ask }: AdminTest): void => {
  const order = async (status: string, page = 1): Promise<Record<string, string>> => {
    const where = `where[status][equals]=${status}&where[paymentStatus][equals]=paid`
    return (await ask(`/orders?${where}&limit=1&page=${page}&depth=0`)).docs[0]!
  }

  test('piles filter the list, keep the search and are marked', async () => {
    const desk = await signIn('practitioner')
    const { page, open } = desk
    await open(ORDERS)
    expect(await page.locator('.sahil-tabs [data-queue=all]').getAttribute('aria-current')).toBe(
      'page',
    )
    const count = await page.locator('[data-queue=overdue] .sahil-count').innerText()
    await page.click('[data-queue=overdue]')
    await page.waitForSelector('[data-queue=overdue][aria-current=page]')
    await page.waitForFunction(
      (rows) => document.querySelectorAll('table tbody tr').length === rows,
      Number(count),
    )
    const { code } = await order('processing')
    await open(`${ORDERS}?search=${code}`)
    await page.click('[data-queue=processing]')
    await page.waitForSelector('[data-queue=processing][aria-current=page]')
    expect(page.url()).toContain(`search=${code}`)
    expect(await page.locator('table tbody tr').count()).toBe(1)
    expectNoTrouble(desk)
  })

  test('an order is found by code, name and phone', async () => {
    const { page, open } = await signIn('support')
    const { code, user } = await order('new')
    const client = await ask<Record<string, string>>(`/users/${user}?depth=0`)
    for (const word of [code!, client.name!.split(' ')[0]!, client.phone!.slice(3)]) {
      await open(`${ORDERS}?limit=100&search=${encodeURIComponent(word)}`)
      expect(await page.locator('table tbody').innerText(), word).toContain(code)
    }
    await page.waitForSelector('[placeholder="Search by code, service, client, phone or email"]')
  })

  test('a step moves the order and keeps what is being typed', async () => {
    const desk = await signIn('practitioner')
    const { page, open } = desk
    const { id } = await order('new')
    await open(`${ORDERS}/${id}`)
    await page.fill('#field-notes', 'Called; prefers mornings.')
    await page.click('[data-step=processing]')
    await page.waitForSelector(`${STEPS}[data-tone=busy]`)
    expect(await page.inputValue('#field-notes')).toBe('Called; prefers mornings.')
    await save(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.inputValue('#field-notes')).toBe('Called; prefers mornings.')
    expect(await page.locator(STEPS).first().innerText()).toBe('Processing')
    expect(await page.locator('[data-event=processing]').count()).toBe(1)
    expectNoTrouble(desk)
  })

  test('notes typed after a move are kept as well', async () => {
    const desk = await signIn('practitioner')
    const { page, open } = desk
    const { id } = await order('new')
    await open(`${ORDERS}/${id}`)
    await page.click('[data-step=processing]')
    await page.waitForSelector('[data-part=timeline] [data-event=processing]')
    await page.fill('#field-notes', 'Begun at noon.')
    await save(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.inputValue('#field-notes')).toBe('Begun at noon.')
    expectNoTrouble(desk)
  })

  test('cancelling asks for a reason, which stays with the staff', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    const { id } = await order('new')
    await open(`${ORDERS}/${id}`)
    await page.click('[data-step=cancelled]')
    await page.click('.sahil-dialog [data-kind=danger]')
    expect(await page.locator('#cancel-problem').innerText()).not.toBe('')
    await page.fill('#cancel-reason', 'Ordered twice')
    await page.click('.sahil-dialog [data-kind=danger]')
    await page.waitForSelector('[data-event=cancelled]')
    expect(await page.locator('[data-event=cancelled]').innerText()).toContain('Ordered twice')
    expect(await page.locator('[data-step]').count()).toBe(0)
    expectNoTrouble(desk)
  })

  test('a move that somebody else made first is said in plain words', async () => {
    const { page, open } = await signIn('owner')
    const other = await signIn('owner')
    const { id } = await order('new')
    await open(`${ORDERS}/${id}`)
    await other.open(`${ORDERS}/${id}`)
    await other.page.click('[data-step=processing]')
    await other.page.waitForSelector(`${STEPS}[data-tone=busy]`)
    await page.click('[data-step=processing]')
    await page.waitForSelector('.sahil-steps__result[data-bad=true]')
    expect(await page.locator('.sahil-steps__result').innerText()).toContain('cannot go')
  })

  test('a dropped PDF is delivered and everything shows it', async () => {
    const desk = await signIn('practitioner')
    const { page, open } = desk
    const { id } = await order('processing')
    await open(`${ORDERS}/${id}`)
    await drop(page, { name: 'notes.txt', bytes: Buffer.from('no report') })
    await page.waitForSelector('.sahil-result[data-bad=true]')
    await page.fill('.sahil-report-options input[type=text]', 'Your reading')
    await drop(page, { name: 'reading.pdf', bytes: pdfFile('Reading') })
    await page.waitForSelector(`${STEPS}[data-tone=good] >> text=Delivered`)
    await page.waitForSelector('[data-part=reports] >> text=Your reading')
    await page.waitForSelector('[data-part=timeline] [data-event=delivered]')
    expect(await page.locator('[data-part=messages]').innerText()).toContain('Report ready')
    expectNoTrouble(desk)
  })
}

async function save(page: Page): Promise<void> {
  await page.click('#action-save')
  await page.waitForSelector('[data-type=success]')
}

/** A real drop event with one file, as a desktop gives it. */
async function drop(page: Page, file: { name: string; bytes: Buffer }): Promise<void> {
  const given = { name: file.name, base64: file.bytes.toString('base64') }
  const data = await page.evaluateHandle(({ name, base64 }) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    transfer.items.add(new File([bytes], name))
    return transfer
  }, given)
  await page.dispatchEvent('.sahil-drop', 'drop', { dataTransfer: data })
}
