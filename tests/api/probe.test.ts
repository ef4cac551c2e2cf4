import { expect, it } from 'vitest'
import { world } from './world'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
it('builds', async () => {
  console.log(await world())
  const doc = await call({ path: '/openapi.json' })
  console.log(Object.entries(doc.body.paths).map(([p, m]) => p + ' ' + Object.keys(m as object).join(',')).join('\n'))
  const payload = await testPayload()
  for (const c of payload.config.collections) console.log(c.slug, c.graphQL, c.endpoints === false ? 'none' : c.endpoints.map(e => e.method + ' ' + e.path).join(' | '))
  for (const c of payload.config.globals) console.log(c.slug, c.endpoints === false ? 'none' : c.endpoints.map(e => e.method + ' ' + e.path).join(' | '))
  console.log(payload.config.endpoints.map(e => e.method + ' ' + e.path).join(' | '))
  expect(1).toBe(1)
})
