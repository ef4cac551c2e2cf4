import { beforeAll, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { world } from './world'

beforeAll(async () => {
  await world()
}, 300_000)

const PLACE = { latitude: 26.91, longitude: 75.79 }
const BORN = { date: '1990-08-15', time: '06:41' }
const WRONG = ['PST', 'AST', 'BST', 'SystemV/PST8PDT', 'Asia/Nowhere']

it.each(WRONG)('%s is refused on its field at every door', async (timezone) => {
  const { token, id } = await aClient()
  const { token: owner } = await staffOf('owner')
  const asked = [
    { method: 'POST', path: '/charts', body: { ...BORN, ...PLACE, timezone }, token },
    {
      method: 'GET',
      path: `/panchang?date=2026-01-01&latitude=1&longitude=2&timezone=${timezone}`,
    },
    { method: 'PUT', path: '/user/profile', body: { timezone }, token },
    { method: 'PATCH', path: `/users/${id}`, body: { timezone }, token: owner },
    { method: 'POST', path: '/globals/settings', body: { timezone }, token: owner },
  ] as const
  for (const each of asked) {
    const answer = await call(each)
    expect([each.path, answer.status]).toEqual([each.path, 400])
    expect(codeOf(answer)).toMatch(/^BAD_/)
    expect(answer.body.errors[0].field).toMatch(/timezone|place/)
  }
})

it('keeps the spelling of tz, whatever was typed', async () => {
  const { token } = await aClient()
  await call({ method: 'PUT', path: '/user/profile', body: { timezone: 'asia/kathmandu' }, token })
  const { body } = await call({ path: '/user/profile', token })
  expect(body.user.timezone).toBe('Asia/Kathmandu')
})
