import { beforeAll, expect, it } from 'vitest'
import { staffOf } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
import { world } from './world'

beforeAll(async () => {
  await world()
}, 300_000)

const answered = async (path: string) => {
  const { token } = await staffOf('owner')
  expect({ path, status: (await call({ path, token })).status }).toEqual({ path, status: 200 })
}

it("the admin's lists are searched by their own fields, and ordered by their own columns", async () => {
  const { config } = await testPayload()
  for (const { slug, admin, endpoints, flattenedFields } of config.collections) {
    if (slug.startsWith('payload-') || endpoints === false) continue
    const words = (admin.listSearchableFields ?? []).map(
      (field, at) => `where[and][0][or][${at}][${field}][like]=a`,
    )
    if (words.length > 0) await answered(`/${slug}?depth=0&${words.join('&')}`)
    for (const column of admin.defaultColumns ?? []) {
      const field = flattenedFields.find((each) => each.name === column)
      if (field && !('virtual' in field && field.virtual === true))
        await answered(`/${slug}?depth=0&sort=-${column}`)
    }
  }
})
