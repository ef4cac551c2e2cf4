import { beforeAll, describe, expect, it } from 'vitest'
import { aClient } from '../support/actors'
import type { Call } from '../support/api'
import { testPayload } from '../support/payload'
import { COLLECTION_ACCESS, ROUTE_ACCESS } from './accessMatrix'
import { NATIVE_NEEDS, OTHER_ACCESS } from './nativeAccess'
import { reading } from './callerAnswers'
import { configured, nameOf, type Operation } from './operations'
import { NONE, outcomesOf } from './outcomes'
import { world, type World } from './world'

let seen: World
let client: string
let natives: Operation[]

beforeAll(async () => {
  seen = await world()
  client = (await aClient()).id
  natives = await configured()
}, 120_000)

const pathOf = (operation: string): string => {
  const [method, path = ''] = operation.split(' ')
  const id = /\/reports/.test(path)
    ? seen.report
    : /\/notif/.test(path)
      ? seen.notification
      : /\/tax-documents/.test(path)
        ? seen.document
        : /\/profiles/.test(path)
          ? seen.profile
          : seen.order
  const filled = path
    .replace('{userId}', client)
    .replace('{category}', 'astrology')
    .replace('{idOrSlug}', /forms/.test(path) ? 'intake' : 'reading')
    .replace('{orderId}', seen.order)
  return filled.replace('{id}', method === 'DELETE' ? NONE : id)
}

const methodOf = (operation: string) => operation.split(' ')[0] as NonNullable<Call['method']>

describe('the matrix', () => {
  it('has every route, and no other', async () => {
    const { config } = await testPayload()
    const routes = (config.custom.routes as { method: string; path: string }[]).map(
      ({ method, path }) =>
        `${method.toUpperCase()} ${path.replace(/:(\w+)(\([^)]*\))?/g, '{$1}')}`,
    )
    expect(Object.keys(ROUTE_ACCESS).sort()).toEqual(routes.sort())
  })

  it('has every collection, and every way that Payload opens to one', async () => {
    const { config } = await testPayload()
    expect(Object.keys(COLLECTION_ACCESS).sort()).toEqual(
      config.collections.map(({ slug }) => slug).sort(),
    )
    const known = new Set([...Object.keys(ROUTE_ACCESS), ...Object.keys(OTHER_ACCESS)])
    const unknown = natives.map(nameOf).filter((name) => !known.has(name) && !needOf(name))
    expect(unknown).toEqual([])
  })
})

/** What a native endpoint needs, by the part of its path after the collection. */
const needOf = (name: string) => {
  const [method, path = ''] = name.split(' ')
  return NATIVE_NEEDS[`${method} ${path.replace(/^\/[^/]+/, '')}`]
}

describe('routes', () => {
  it.each(Object.entries(ROUTE_ACCESS))('%s %s', async (operation, expected) => {
    const found = await outcomesOf({
      method: methodOf(operation),
      path: pathOf(operation),
      body: bodyFor(operation),
    })
    const isMissing = operation.startsWith('DELETE')
    expect(isMissing ? reading(found, 404, 'let in') : found).toEqual(expected)
  })

  it.each(Object.entries(OTHER_ACCESS))('%s %s', async (operation, expected) => {
    const path = pathOf(operation)
    expect(
      await outcomesOf({ method: methodOf(operation), path, body: bodyFor(operation) }),
    ).toEqual(expected)
  })
})

const bodyFor = (operation: string): unknown => {
  if (operation === 'POST /reorder')
    return {
      collectionSlug: 'services',
      docsToMove: [seen.closed],
      newKeyWillBe: 'greater',
      orderableFieldName: '_order',
      target: { id: seen.service, key: 'a0' },
    }
  return operation.startsWith('GET') || operation.startsWith('DELETE') ? undefined : {}
}
