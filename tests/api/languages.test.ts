import { beforeAll, expect, it } from 'vitest'
import { staffOf } from '../support/actors'
import { call } from '../support/api'
import { world } from './world'

const SETTINGS = '/globals/settings?depth=0'

beforeAll(async () => {
  await world()
  const { token } = await staffOf('owner')
  const body = { practiceName: 'ज्योतिष केंद्र' }
  const saved = await call({ method: 'POST', path: `${SETTINGS}&locale=hi`, body, token })
  expect(saved.status).toBe(200)
}, 300_000)

const titleOf = async (query: string) => {
  const { body } = await call({ path: `/services?limit=1${query}` })
  return body.docs[0].title
}
const nativeTitleOf = async (query: string) => {
  const { token } = await staffOf('owner')
  const { body } = await call({ path: `${SETTINGS}${query}`, token })
  return body.practiceName
}

it.each(['hi-IN', 'HI', 'hi_IN'])('?locale=%s is Hindi on every list', async (tag) => {
  expect(await titleOf(`&locale=${tag}`)).toBe(await titleOf('&locale=hi'))
  expect(await nativeTitleOf('&locale=hi')).toMatch(/[ऀ-ॿ]/)
  expect(await nativeTitleOf(`&locale=${tag}`)).toBe(await nativeTitleOf('&locale=hi'))
})
