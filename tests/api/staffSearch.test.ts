import { mergeListSearchAndWhere } from 'payload/shared'
import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, registerClient, staffOf, type Actor } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
import { makeService, placeOrder } from './world'

let client: Actor
let code: string

beforeAll(async () => {
  await anotherClient()
  client = await registerClient({ name: 'Sunita Deshmukh' })
  const service = await makeService({ slug: 'milan', title: 'Guna milan' })
  const payload = await testPayload()
  const hindi = { title: 'गुण मिलान', summary: 'गुण मिलान' }
  await payload.update({ collection: 'services', id: service, locale: 'hi', data: hindi })
  await placeOrder(service, (await aClient()).token)
  const order = await placeOrder(service, client.token)
  code = (await payload.findByID({ collection: 'orders', id: order })).code
}, 300_000)

/** What a list of the admin finds, by the condition that the admin makes of its search field. */
const found = async (slug: 'orders' | 'users' | 'services', search: string) => {
  const { collections } = await testPayload()
  const { config: collectionConfig } = collections[slug]
  const where = mergeListSearchAndWhere({ collectionConfig, search, where: {} })
  const flat = new URLSearchParams({ depth: '0', limit: '20' })
  const walk = (value: unknown, name: string): void => {
    if (typeof value !== 'object' || value === null) return flat.append(name, String(value))
    for (const [key, each] of Object.entries(value)) walk(each, `${name}[${key}]`)
  }
  walk(where, 'where')
  const { status, body } = await call({
    path: `/${slug}?${flat}`,
    token: (await staffOf('owner')).token,
  })
  expect({ search, status }).toEqual({ search, status: 200 })
  return (body as { docs: { code?: string; name?: string; title?: string }[] }).docs.map(
    (each) => each.code ?? each.name ?? each.title,
  )
}

describe('staff find', () => {
  it('an order by its code as it is said', async () => {
    const [, body = ''] = code.split('-')
    const said = body.replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase()
    for (const search of [code, `sh${said}`, `#SH ${said}`, said, `SH–${said}`])
      expect({ search, found: await found('orders', search) }).toEqual({ search, found: [code] })
  })

  it('an order by words of its client and its service, in any order and language', async () => {
    for (const search of ['deshmukh milan', 'milan sunita', 'मिलान deshmukh', 'गुण मिलान sunita'])
      expect({ search, found: await found('orders', search) }).toEqual({ search, found: [code] })
    expect(await found('orders', 'deshmukh vastu')).toEqual([])
  })

  it('a client and an order by the phone as it is said', async () => {
    const local = client.phone!.slice(3)
    const spoken = [...local].map((digit) => String.fromCharCode(0x966 + Number(digit))).join('')
    const writings = [
      `+91 ${local.slice(0, 5)} ${local.slice(5)}`,
      `0${local.slice(0, 6)}-${local.slice(6)}`,
      `${spoken.slice(0, 5)} ${spoken.slice(5)}`,
    ]
    for (const search of writings) {
      expect({ search, found: await found('users', search) }).toEqual({
        search,
        found: [client.name],
      })
      expect({ search, found: await found('orders', search) }).toEqual({ search, found: [code] })
    }
  })

  it('a service by its title in Hindi, whatever the language of the list', async () => {
    expect(await found('services', 'मिलान गुण')).toEqual(['Guna milan'])
  })

  it('nothing by nonsense, by signs of patterns and by invisible marks alone', async () => {
    for (const search of ['qqqqzzzz', '100% sure_', '\\', "o'brien--"])
      expect({ search, found: await found('orders', search) }).toEqual({ search, found: [] })
    expect(await found('orders', '\u200b\u200d')).toEqual([])
  })
})
