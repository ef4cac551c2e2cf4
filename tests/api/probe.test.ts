import { expect, it } from 'vitest'
import { world } from './world'
import { call } from '../support/api'
import { staffOf } from '../support/actors'
const lines: string[] = []
const log = (...a: unknown[]) => lines.push(a.join(' '))
it('builds', async () => {
  await world()
  const { token } = await staffOf('owner')
  for (const path of ['/services/count','/orders/count','/reports/count','/forms/count','/services/versions','/users/me','/admins/me', '/users/init', '/services/reading', '/journals?limit[]=0', '/journals?limit=0', '/journals?joins[postings][limit]=0','/access','/payload-preferences','/payload-locked-documents','/globals/settings','/settings', '/payload-kv'])
    for (const t of [token, undefined]) {
    const a = await call({ path, token: t })
    log(path, a.status, JSON.stringify(a.body).slice(0, 300))
  }
  const a = await call({ method: 'POST', path: '/orders', body: 'limit=0&depth=9', token, headers: {'content-type': 'application/x-www-form-urlencoded', 'X-HTTP-Method-Override': 'GET'} })
  log(a.status, JSON.stringify(a.body).slice(0, 200), a.body.limit)
  for (const q of ['{Orders(limit:0){limit docs{code}}}', '{Journals(limit:0){docs{postings(limit:0){docs{amount}}}}}', '{ meUser { user { id email } } }', '{initializedAdmin}', '{ Admins { docs { email sessions { id } } } }']) {
    const g = await call({ method: 'POST', path: '/graphql', body: { query: q }, token })
    log(q, g.status, JSON.stringify(g.body).slice(0, 300))
  }
  (await import('node:fs')).writeFileSync('/tmp/apitests/out.txt', lines.join('\n'))
  expect(1).toBe(1)
})
