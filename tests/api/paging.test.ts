import { beforeAll, expect, it } from 'vitest'
import { call } from '../support/api'
import { aClient, staffOf } from '../support/actors'
import { world } from './world'

let client: string
let token: string

beforeAll(async () => {
  await world()
  client = (await aClient()).id
  ;({ token } = await staffOf('owner'))
})

it.each([
  ['orders of a client', () => `/orders/user/${client}`],
  ['reports of a client', () => `/reports/user/${client}`],
  ['messages of a client', () => `/notifications/user/${client}`],
  ['payments', () => '/payments/history'],
  ['work', () => '/admin/orders'],
  ['clients', () => '/admin/clients'],
])('a page beyond the last is empty and still knows how many there are: %s', async (_, path) => {
  const first = await call({ path: path(), token })
  const beyond = await call({ path: path(), query: { page: 900 }, token })
  expect(first.body.totalDocs).toBeGreaterThan(0)
  expect(beyond.body).toMatchObject({
    docs: [],
    totalDocs: first.body.totalDocs,
    totalPages: first.body.totalPages,
    page: 900,
    hasNextPage: false,
  })
})
