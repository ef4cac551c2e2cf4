import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf, tokenOf, type CallerName } from '../support/actors'
import { call } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'
import { world } from './world'

const ID = '0192f0c1-0000-7000-8000-000000000000'
const rejections: unknown[] = []
const note = (reason: unknown) => rejections.push(reason)

beforeAll(async () => {
  await world()
  process.on('unhandledRejection', note)
}, 300_000)

afterAll(() => process.off('unhandledRejection', note))

type Asked = { path: string; caller?: CallerName }

const ask = async ({ path, caller = 'owner' }: Asked) => {
  const answer = await call({ path, token: await tokenOf(caller) })
  return { path, caller, status: answer.status, field: answer.body?.errors?.[0]?.field }
}

const refused = async (path: string, caller: CallerName, field?: string) =>
  expect(await ask({ path, caller })).toMatchObject({
    path,
    caller,
    status: 400,
    ...(field && { field }),
  })

const answered = async (path: string, caller: CallerName) =>
  expect(await ask({ path, caller })).toMatchObject({ path, caller, status: 200 })

/** Rejections that nobody caught are told a turn later. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('two relationships away', () => {
  it('an unreadable field is refused, and no promise is left alone', async () => {
    for (const caller of ['client', 'owner', 'support'] as const)
      for (const path of [
        '/reports?where[order.user.hash][like]=a',
        '/reports?where[order.user.resetPasswordToken][exists]=true',
        '/reports?where[or][0][and][0][order.assignee.salt][exists]=true',
        '/reports?where[order__assignee__hash][exists]=true',
        `/reports?where=${encodeURIComponent('{"order.user.hash":{"exists":true}}')}`,
        '/reports?sort=order.user.hash',
        '/reports?sort=-order.submission.claimDigest,createdAt',
        '/reports/count?where[order.user.hash][exists]=true',
        '/wallets?joins[lots][where][wallet.user.hash][exists]=true&depth=0',
        '/wallets?joins[lots][sort]=wallet.user.hash&depth=0',
      ])
        await refused(path, caller)
    await settle()
    expect(rejections).toEqual([])
  })

  it('a client meets the same where staff may read', async () => {
    for (const query of ['where[order.assignee.email][like]=a', 'sort=order.assignee.email']) {
      await refused(`/reports?${query}`, 'client')
      await answered(`/reports?${query}&depth=0`, 'owner')
    }
    await settle()
    expect(rejections).toEqual([])
  })

  it('GraphQL refuses the same', async () => {
    const { token } = await aClient()
    for (const asked of [
      'sort: "order.user.hash"',
      'sort: "order__user__hash"',
      'where: { AND: [{ order: { contains: "a" } }] }',
    ]) {
      const { body, status } = await post(
        '/graphql',
        { query: `{ Reports(${asked}) { totalDocs } }` },
        { token },
      )
      expect([asked, status, body.errors?.[0]?.extensions?.code]).toEqual([asked, 200, 'BAD_INPUT'])
    }
    const right = 'sort: "-createdAt,order.code", where: { OR: [{ title: { like: "a" } }] }'
    const owner = await staffOf('owner')
    const { body } = await post(
      '/graphql',
      { query: `{ Reports(${right}) { totalDocs } }` },
      { token: owner.token },
    )
    expect(body.errors).toBeUndefined()
  })

  it('a page of the admin meets Payload’s own error, and our own calls are free', async () => {
    const payload = await testPayload()
    const { id } = await staffOf('owner')
    const user = { ...(await payload.findByID({ collection: 'admins', id })), collection: 'admins' }
    const asked = { collection: 'profiles', where: { sealedBirth: { exists: true } } } as const
    await expect(
      payload.find({ ...asked, overrideAccess: false, user: user as never }),
    ).rejects.toMatchObject({ name: 'QueryError' })
    await expect(payload.find(asked)).resolves.toMatchObject({ totalDocs: 1 })
  })

  it('more than two are refused, two are followed', async () => {
    await answered(`/tax-documents?where[order.user.name][like]=a&depth=0`, 'owner')
    await refused('/transactions?where[order.submission.user.name][like]=a', 'owner')
  })
})

describe('operators of another kind than the field', () => {
  it('are refused, also for everybody and in bulk', async () => {
    for (const path of [
      '/services?where[title][near]=1,2,3&depth=0',
      '/services?where[price][within]=1&depth=0',
      '/services?where[title][all]=a,b&depth=0',
      '/services?where[updatedAt][intersects]=x&depth=0',
      '/services?where[updatedAt][contains]=x&depth=0',
      '/services?where[title][equals][a]=b&depth=0',
      '/services?where[title][nothing]=b&depth=0',
      '/services?where[price][greater_than]=many&depth=0',
      '/services?where[updatedAt][greater_than]=yesterday&depth=0',
      `/services?depth=0&where=${encodeURIComponent('{"title":{"like":5}}')}`,
      `/services?depth=0&where=${encodeURIComponent('{"id":{"in":{}}}')}`,
      '/media?data={',
    ])
      await refused(path, 'anonymous')
    for (const part of ['fields', 'fields.options', 'fields.condition'])
      await refused(`/forms?where[${part}][equals]=a`, 'owner', `where.${part}`)
    for (const part of ['by', 'by.relationTo', 'by.value'])
      await refused(`/order-events?where[${part}][near]=a`, 'owner', `where.${part}`)
  })

  it('change nothing in bulk', async () => {
    const { token } = await staffOf('owner')
    const asked = [
      'where[title][near]=1',
      'where[updatedAt][greater_than]=yesterday',
      'where[order.user.hash][exists]=true',
      `where=${encodeURIComponent('{"and":[]}')}`,
      `where=${encodeURIComponent('{"or":[{"and":[{}]}]}')}`,
      `where=${encodeURIComponent('{"id":{}}')}`,
    ]
    for (const query of asked)
      for (const method of ['PATCH', 'DELETE'] as const) {
        const body = { title: 'Taken' }
        const answer = await call({ method, path: `/services?${query}`, body, token })
        expect([method, query, answer.status]).toEqual([method, query, 400])
      }
    const { body } = await call({ path: '/services?where[title][equals]=Taken&depth=0', token })
    expect(body.totalDocs).toBe(0)
  })

  it('of the right kind are answered', async () => {
    for (const path of [
      '/services?where[title][like]=read&where[price][greater_than]=5&depth=0',
      '/services?where[title.hi][exists]=false&depth=0',
      `/services?where[id][in]=${ID},${ID}&depth=0`,
      '/services?where[updatedAt][less_than]=2030-01-01&sort=-price,title&depth=0',
      '/services?sort[]=-price&sort[]=title&depth=0',
      '/services?select[title]=true&populate[media][alt]=true&depth=1',
    ])
      await answered(path, 'anonymous')
    for (const path of [
      '/forms?where[fields.label][like]=a&depth=0',
      '/forms?where[fields.blockType][equals]=email&depth=0',
      `/order-events?where[by.value][equals]=${ID}&where[by.relationTo][equals]=users`,
      '/orders?sort=user.name,-createdAt&depth=0',
      '/wallets?where[client][like]=a&sort=-client&depth=0',
      '/services/versions?where[version.title][like]=a&sort=-version.price&depth=0',
      '/wallets?joins[lots][limit]=2&joins[lots][sort]=-createdAt&joins[lots][count]=true&depth=0',
    ])
      await answered(path, 'owner')
  })
})

describe('other branches', () => {
  it('are refused where they are none', async () => {
    for (const [path, field] of [
      ['/services?sort=nothing&depth=0', 'sort'],
      ['/services?sort[a]=b&depth=0', 'sort'],
      ['/services?sort=image.createdAt&depth=0', 'sort'],
      ['/services?depth=0&where[nothing][equals]=1', 'where.nothing'],
      ['/services?select=a&depth=0', 'select'],
      ['/services?select[nothing]=true&depth=0', 'select.nothing'],
      ['/services?populate=a&depth=0', 'populate'],
      ['/services?populate[nothing][a]=true&depth=0', 'populate.nothing'],
      ['/services?populate[users][hash]=true&depth=0', 'populate.users.hash'],
      ['/services?joins[nothing][limit]=1&depth=0', 'joins.nothing'],
      ['/services?where[version.title][equals]=a&depth=0', 'where.version.title'],
    ] as const)
      await refused(path, 'anonymous', field)
    await refused('/wallets?joins[lots][sort][a]=b', 'client', 'joins.lots.sort')
  })

  it('a condition without end is too long', async () => {
    const many = Array.from({ length: 201 }, () => ({ title: { equals: 'a' } }))
    const path = `/services?depth=0&where=${encodeURIComponent(JSON.stringify({ or: many }))}`
    await refused(path, 'anonymous')
    await refused(`/services?depth=0&where[title][like]=${'a '.repeat(300)}`, 'anonymous')
  })

  it('who may not read at all hears that first', async () => {
    expect(
      await ask({ path: '/orders?where[nothing][equals]=1', caller: 'anonymous' }),
    ).toMatchObject({ status: 401 })
  })
})
