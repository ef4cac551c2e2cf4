import { expect, test } from 'vitest'
import { type SiteTest } from './site'

const NAME = 'राधा वर्मा'
const QUESTION = 'नया घर कब लें?'

/** A form in steps, and the Back of the browser. */
export const stepTests = ({ visit }: SiteTest): void => {
  test('Back on a phone leads to the step before, with everything that was typed', async () => {
    const { page, open, trouble } = await visit('hindi phone')
    await open('/services')
    await page.getByRole('link', { name: 'जन्म कुंडली रिपोर्ट' }).click()
    await page.waitForURL('**/services/janma-kundali-report')
    const name = page.locator('[name="answers.fullName"]')
    const question = page.locator('[name="answers.question"]')
    await name.fill(NAME)
    await page.fill('[name="answers.birthDate"]', '1990-05-14')
    await page.selectOption('[name="answers.birthTime.certainty"]', 'unknown')
    await page.fill('[name="answers.birthPlace"]', 'पुणे')
    await page.locator('[role=option]').first().click()
    await page.click('[data-next]')
    await question.fill(QUESTION)
    await page.goBack()
    await name.waitFor()
    expect(await name.inputValue()).toBe(NAME)
    expect(await question.isVisible()).toBe(false)
    await page.goForward()
    await question.waitFor()
    expect(await question.inputValue()).toBe(QUESTION)
    await page.click('[data-back]')
    await name.waitFor()
    await page.click('[data-next]')
    await question.waitFor()
    await page.reload()
    await question.waitFor()
    await page.goBack()
    await name.waitFor()
    await page.goBack()
    await page.waitForURL('**/services')
    expect(trouble).toEqual([])
  })
}
