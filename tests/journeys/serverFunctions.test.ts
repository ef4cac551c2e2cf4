import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from '../support/product'

let product: Product
let action: string
const cookies: Record<string, string> = {}

beforeAll(async () => {
  product = await startProduct({ name: 'server-functions', withAdmin: true, workers: 0 })
  const manifest = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  ) as { node: Record<string, { exportedName?: string; filename?: string }> }
  const ids = Object.entries(manifest.node)
  action = (ids.find(([, { filename }]) => /layout/.test(filename ?? '')) ?? ids[0])![0]
  for (const role of ['owner', 'editor'] as const) {
    const answer = await fetch(`${product.url}/api/admins/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(product.logins[role]),
    })
    cookies[role] = answer.headers.getSetCookie().join().split(';')[0]!
  }
})
afterAll(() => product?.stop())

/** As the admin's pages call: an action of Next, whose argument names the function. */
const run = async (role: string, ...args: unknown[]) => {
  const answer = await fetch(`${product.url}/admin`, {
    method: 'POST',
    headers: {
      'next-action': action,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: product.url,
      ...(cookies[role] ? { cookie: cookies[role] } : {}),
    },
    body: JSON.stringify(args),
  })
  return { status: answer.status, text: await answer.text() }
}

const formState = (collectionSlug: string) => ({
  name: 'form-state',
  args: { collectionSlug, operation: 'create', data: {}, formState: {}, renderAllFields: true },
})

/** What the action gave stands in row 1 of React's answer; the page's own rows stand beside it. */
const given = (text: string): string => /^1:(.*)$/m.exec(text)?.[1] ?? ''
const isState = (text: string): boolean => /"lastRenderedPath"|"state":\{/.test(given(text))

test('staff with the right get the state of a form, others a refusal and no fault', async () => {
  const mine = await run('owner', formState('services'))
  expect([mine.status, isState(mine.text)]).toEqual([200, true])
  expect((await run('editor', formState('services'))).status).toBe(200)
  const refused = await run('editor', formState('orders'))
  expect([refused.status, given(refused.text)]).toEqual([403, expect.stringMatching(/^E\{.*403/)])
  expect((await run('stranger', formState('services'))).status).toBe(401)
})

test.each([
  ['an unknown function', { name: 'nothing', args: {} }],
  ['a function that the admin does not use', { name: 'schedule-publish', args: {} }],
  ['no function', undefined],
  ['a text', 'form-state'],
  ['nothing', null],
  ['a name that is none', { name: { a: 1 }, args: 7 }],
  ['an unknown collection', formState('nothing')],
])('a call for %s is refused without a fault', async (_name, asked) => {
  const { status } = await run('owner', asked)
  expect([401, 403, 404]).toContain(status)
})
