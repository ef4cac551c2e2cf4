import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playStory } from '@/server/tour/story'
import { startProduct, type Product } from '../support/product'

let product: Product

beforeAll(async () => {
  product = await startProduct({ name: 'main-job' })
})
afterAll(() => product?.stop())

describe('the main job', () => {
  test('a client registers, orders, pays and opens the report', async () => {
    const seen: string[] = []
    const { apiUrl, sandboxUrl, logins } = product
    await playStory({
      target: { apiUrl, sandboxUrl, staff: logins.practitioner! },
      say: (step) => seen.push(step),
    })
    expect(seen).toEqual([
      'Register',
      'Browse',
      'Intake',
      'Order',
      'Pay',
      'Confirmation',
      'Work',
      'Delivery',
      'Open',
    ])
  })

  test('the tour ends with exit code 0', async () => {
    const { code, output } = await tour()
    expect(output).toContain('The main job works from end to end.')
    expect(code).toBe(0)
  })

  test('the tour ends with another exit code when the product is away', async () => {
    await product.kill('api', 'SIGTERM')
    const { code, output } = await tour()
    expect(output).toContain('The tour stopped')
    expect(code).not.toBe(0)
    await product.restart('api')
  })
})

/** The tour finds the product by var/start.json of its folder: one of its own, beside the running demo's. */
function tour(): Promise<{ code: number; output: string }> {
  const folder = path.resolve('var/test/main-job/tour')
  mkdirSync(path.join(folder, 'var'), { recursive: true })
  const { apiUrl, sandboxUrl, logins } = product
  writeFileSync(path.join(folder, 'var/start.json'), JSON.stringify({ apiUrl, sandboxUrl, logins }))
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.resolve('dist/tour.js')],
      { cwd: folder },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })
}
