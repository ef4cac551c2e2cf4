import type { SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  findForeignEditors,
  findOpenAccess,
  findShadowedRoutes,
  findUnnamed,
  findWritableStatuses,
} from './findConfigGaps'

describe('the configuration', () => {
  let config: SanitizedConfig
  beforeAll(async () => {
    config = await (await import('@payload-config')).default
  })

  test('decides every access itself', () => expect(findOpenAccess(config)).toEqual([]))
  test('names everything in both languages', () => expect(findUnnamed(config)).toEqual([]))
  test('shows no editor from a foreign CDN', () => expect(findForeignEditors(config)).toEqual([]))
  test('lets nobody write a status', () => expect(findWritableStatuses(config)).toEqual([]))
  test('hides no root route behind a collection', () =>
    expect(findShadowedRoutes(config)).toEqual([]))
  test('lets staff alone into the admin', () => expect(config.admin.user).toBe('admins'))
})

describe('the checks find', () => {
  const seeded = (collection: object): SanitizedConfig =>
    ({
      collections: [
        {
          slug: 'orders',
          labels: { singular: 'Order', plural: 'Orders' },
          admin: { useAsTitle: 'id' },
          access: {},
          fields: [],
          ...collection,
        },
      ],
      globals: [],
      endpoints: [{ path: '/orders/:id' }, { path: '/payments/verify' }],
    }) as unknown as SanitizedConfig

  test('access left to the platform', () => {
    const defaultAccess = (): boolean => true
    const access = { read: () => true, create: defaultAccess, update: [(): boolean => false][0] }
    const found = findOpenAccess(seeded({ access, auth: {}, versions: {} }))
    const keys = ['create', 'delete', 'readVersions', 'unlock', 'admin']
    expect(found).toEqual(keys.map((key) => `orders.access.${key}`))
  })

  test('a collection, field or option without names in both languages', () => {
    const options = ['new', { value: 'paid', label: { en: 'Paid', hi: 'भुगतान हुआ' } }]
    const fields = [
      { name: 'code', type: 'text', label: 'Code' },
      {
        type: 'row',
        fields: [{ name: 'state', type: 'select', label: { en: 'State', hi: 'स्थिति' }, options }],
      },
      { name: 'secret', type: 'text', hidden: true },
    ]
    expect(findUnnamed(seeded({ fields }))).toEqual([
      'orders: useAsTitle',
      'orders: labels',
      'orders.code: label',
      'orders.state: option new',
    ])
  })

  test('stock JSON and code editors', () => {
    const fields = [
      { name: 'raw', type: 'json' },
      { name: 'sealed', type: 'json', hidden: true },
      { name: 'shown', type: 'code', admin: { components: { Field: '/x#X' } } },
    ]
    expect(findForeignEditors(seeded({ fields }))).toEqual(['orders.raw'])
  })

  test('a status that somebody can write', () => {
    const closed = { create: () => false, update: () => false }
    const fields = [
      { name: 'status', type: 'select', options: [] },
      {
        name: 'paymentStatus',
        type: 'select',
        options: [],
        access: { ...closed, update: () => true },
      },
      { name: 'callStatus', type: 'select', options: [], access: closed },
    ]
    expect(findWritableStatuses(seeded({ fields }))).toEqual([
      'orders.status',
      'orders.paymentStatus',
    ])
  })

  test('a route behind a collection', () => {
    expect(findShadowedRoutes(seeded({}))).toEqual(['/orders/:id'])
  })
})
