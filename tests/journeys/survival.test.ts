import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countMishaps } from '@/server/survival/doubt'
import { startProduct, type Product } from '../support/product'
import { until } from '../support/until'
import { startScript, type Script } from './survival/startScript'

const TWO_AWAY = '/reports?where[order.assignee.email][like]=a'

const open: Script[] = []
afterAll(() => open.forEach((script) => script.end()))

const started = async (name: string, env: Record<string, string> = {}): Promise<Script> => {
  const script = await startScript(name, env)
  open.push(script)
  return script
}

test('one mishap is no doubt; an error of nobody, or many, are', () => {
  let now = 0
  const isInDoubt = countMishaps(() => now)
  for (let count = 0; count < 5; count += 1)
    expect(isInDoubt({ isOwned: false, isThrown: false })).toBe(false)
  for (let count = 0; count < 100; count += 1)
    expect(isInDoubt({ isOwned: true, isThrown: true })).toBe(false)
  now = 61_000
  expect(isInDoubt({ isOwned: false, isThrown: false })).toBe(false)
  expect(isInDoubt({ isOwned: false, isThrown: true })).toBe(true)
  now = 200_000
  const doubts = Array.from({ length: 6 }, () => isInDoubt({ isOwned: false, isThrown: false }))
  expect(doubts).toEqual([false, false, false, false, false, true])
})

describe('a server with the guard', () => {
  let script: Script
  const ask = async (path: string) => {
    const answer = await fetch(`${script.url}/${path}`)
    return [answer.status, await answer.text()]
  }
  const logged = (requestId: string) => script.log().filter((line) => line.requestId === requestId)

  beforeAll(async () => {
    script = await started('fragileServer')
  })

  test('answers on, and logs whose promise was left alone, once', async () => {
    expect(await ask('leaves/a1')).toEqual([200, 'answered'])
    expect(await ask('later/a2')).toEqual([200, 'answered'])
    expect((await ask('hangs/a3'))[0]).toBe(500)
    expect((await ask('throws/a4'))[0]).toBe(500)
    expect((await ask('strict/a5'))[0]).toBe(500)
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5']
    await until('all are logged', () => ids.every((id) => logged(id).length > 0))
    for (const id of ids) expect(logged(id)).toMatchObject([{ level: 50, requestId: id }])
    expect(await ask('fine/a6')).toEqual([200, 'fine'])
    expect(await ask('ready/a7')).toEqual([200, 'true'])
    expect(script.isUp()).toBe(true)
  })

  test('is not ready any more after an error of nobody, ends what runs and asks to be replaced', async () => {
    const slow = ask('slow/b1')
    await ask('struck/b2')
    expect(await slow).toEqual([200, 'slow'])
    expect(await script.ended).toBe(70)
    expect(script.log().some(({ level }) => level === 60)).toBe(true)
  })
})

describe('the product', () => {
  let product: Product
  let token: string

  beforeAll(async () => {
    product = await startProduct({ name: 'survival' })
    const { email, password } = product.logins.clients[0]!
    const login = await fetch(`${product.apiUrl}/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    token = ((await login.json()) as { token: string }).token
  })
  afterAll(() => product?.stop())

  const get = (base: string, path: string) =>
    fetch(`${base}${path}`, { headers: { Authorization: `JWT ${token}` } })

  test('refuses such queries as often as they come, and its process is the same', async () => {
    const { api } = product.pids()
    const queries = [
      TWO_AWAY,
      '/reports?sort=order.assignee.email',
      '/services?where[title][near]=1&depth=0',
    ]
    for (let count = 0; count < 30; count += 1)
      expect((await get(product.apiUrl, queries[count % 3]!)).status).toBe(400)
    expect((await get(product.apiUrl, '/reports?sort=-createdAt&depth=0')).status).toBe(200)
    expect(product.pids().api).toBe(api)
    expect((await fetch(`${product.apiUrl}/health/ready`)).status).toBe(200)
  })

  test('lives on where Payload leaves a promise alone, and knows whose request it was', async () => {
    const script = await started('fragileApi', { ...product.env, LOG_LEVEL: 'info' })
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => get(`${script.url}/api`, TWO_AWAY)),
    )
    for (const { status } of asked) expect([400, 403, 500]).toContain(status)
    await until('it is logged', () =>
      script.log().some(({ msg }) => msg === 'a promise was left alone'),
    )
    const ids = asked.map(({ headers }) => headers.get('x-request-id'))
    for (const { msg, requestId } of script.log())
      if (msg === 'a promise was left alone') expect(ids).toContain(requestId)
    expect((await get(`${script.url}/api`, '/reports?depth=0')).status).toBe(200)
    expect(script.isUp()).toBe(true)
  })
})
