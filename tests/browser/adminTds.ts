import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { pdfFile } from '../support/files'
import { expectNoTrouble, type AdminTest } from './openAdmin'

const TDS = '/admin/money/tds'
const HINDI = /[\u0900-\u097F]/
const CERTIFICATE = { name: 'Form 16A.pdf', mimeType: 'application/pdf', buffer: pdfFile() }

/** TDS, the leftovers of the money desk: plain facts, words in place of codes, Hindi in the tab. */
export const tdsTests = ({ product, signIn, ask }: AdminTest): void => {
  test('a certificate is filed on its row, opened again, and no longer awaited', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    await open('/admin/money')
    await page.click('.sahil-tabs >> text=TDS kept back')
    await page.waitForSelector('[data-part=tds] [data-order]')
    const before = await totalOf(page)
    const row = page.locator('[data-part=tds] [data-order]').first()
    const code = (await row.getAttribute('data-order'))!
    const tds = paiseIn(await row.locator('.sahil-amount').nth(1).innerText())
    await row.locator('input[type=file]').setInputFiles({ ...CERTIFICATE, name: 'scan.png' })
    expect(await row.locator('.sahil-problem').innerText()).toContain('Only PDF')
    await row.locator('input[type=file]').setInputFiles(CERTIFICATE)
    await page.waitForSelector(`[data-part=tds] [role=status] >> text=${code}`)
    await page.waitForSelector(`[data-order=${code}]`, { state: 'detached' })
    expect(await totalOf(page)).toBe(before - tds)
    await open(`${TDS}?state=received`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-order=${code}] a[download]`),
    ])
    expect(download.suggestedFilename()).toBe(`TDS ${code}.pdf`)
    expectNoTrouble(desk)
  })

  test('a certificate may be dropped with the mouse; what is no PDF inside is refused', async () => {
    const desk = await signIn('manager')
    await desk.open(TDS)
    const row = desk.page.locator('[data-part=tds] [data-order]').first()
    const code = await row.getAttribute('data-order')
    await drop(desk.page, 'no PDF at all')
    await desk.page.waitForSelector(`[data-order=${code}] .sahil-problem:not(:empty)`)
    await drop(desk.page, pdfFile().toString('latin1'))
    await desk.page.waitForSelector(`[data-part=tds] [role=status] >> text=${code}`)
  })

  test('support sees what is awaited and files nothing; an editor is told why not', async () => {
    const desk = await signIn('support')
    await desk.open(`${TDS}?state=all`)
    expect(await desk.page.locator('[data-part=tds] [data-order]').count()).toBeGreaterThan(0)
    expect(await desk.page.locator('.sahil-drop').count()).toBe(0)
    const editor = await signIn('editor')
    await editor.open(TDS)
    expect(await editor.page.locator('[data-part=refused]').innerText()).toContain('may not open')
    expect(await editor.page.locator('[data-order], .sahil-panel').count()).toBe(0)
    expectNoTrouble(desk)
    expectNoTrouble(editor)
  })

  test('the money pages are called in Hindi where Hindi is read', async () => {
    const desk = await signIn('owner')
    await desk.page.context().addCookies([{ name: 'payload-lng', value: 'hi', url: product().url }])
    for (const path of ['/admin/money', TDS]) {
      await desk.open(path)
      expect(await desk.page.title()).toMatch(HINDI)
      expect(await desk.page.title()).toContain('Sahil')
      expect(await desk.page.locator('h1').innerText()).toMatch(HINDI)
    }
    expectNoTrouble(desk)
  })

  test('a refund has a heading, a document plain facts, a list no empty brackets', async () => {
    const desk = await signIn('owner')
    const { page, open } = desk
    const refund = (await ask('/transactions?where[kind][equals]=refund&limit=1&depth=0')).docs[0]!
    await open(`/admin/collections/transactions/${refund.id}`)
    for (const part of ['h1', '.step-nav']) {
      const text = await page.locator(part).first().innerText()
      expect(text.trim()).not.toBe('')
      expect(text).not.toContain(refund.id!)
    }
    const document = (await ask('/tax-documents?limit=1&depth=0')).docs[0]!
    await open(`/admin/collections/tax-documents/${document.id}`)
    expect(await page.locator('[data-part=document]').innerText()).toContain(document.number!)
    expect(await page.locator('form.collection-edit__form input:visible').count()).toBe(0)
    for (const [list, word] of [
      ['journals?where[or][0][and][0][cause][equals]=capture', 'Payment captured'],
      ['transactions', 'UPI'],
    ]) {
      await open(`/admin/collections/${list}`)
      const text = await page.locator('table').innerText()
      expect(text).toContain(word)
      expect(text).not.toMatch(/<No|netbanking|upi/)
    }
    expectNoTrouble(desk)
  })

  test('an order names its coupons and how it was paid', async () => {
    const desk = await signIn('owner')
    const use = (await ask('/coupon-uses?where[status][equals]=used&limit=1&depth=1'))
      .docs[0] as unknown as { order: { id: string }; coupon: { code: string } }
    await desk.open(`/admin/collections/orders/${use.order.id}`)
    const card = desk.page.locator('[data-part=payment]')
    expect(await card.locator(`[data-coupon=${use.coupon.code}] a`).innerText()).toBe(
      use.coupon.code,
    )
    expect(await card.innerText()).toMatch(/UPI|Card|Net banking/)
    expectNoTrouble(desk)
  })
}

const paiseIn = (text: string): number => Math.round(Number(text.replace(/[^\d.]/g, '')) * 100)

const totalOf = async (page: Page): Promise<number> =>
  paiseIn(await page.locator('[data-part=tds-ages] [data-total=true] dd').innerText())

/** Drops a file on the first row's field, as a mouse does. */
async function drop(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }))
    return transfer
  }, text)
  await page.locator('.sahil-drop').first().dispatchEvent('drop', { dataTransfer })
}
