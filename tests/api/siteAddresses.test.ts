import { beforeAll, expect, it } from 'vitest'
import { openRealDoor } from '../support/realDoor'
import { world } from './world'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeAll(async () => {
  await world()
  door = await openRealDoor()
}, 300_000)

const answer = async (path: string) => {
  const heard = await door.say(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  )
  const [head = ''] = heard.split('\r\n\r\n')
  return [Number(head.split(' ')[1]), /^Location: (.*)$/im.exec(head)?.[1]?.trim()]
}

it.each([
  ['/?utm_source=mail&utm_medium=x', '/services?utm_source=mail&utm_medium=x'],
  ['/?locale=hi', '/services?locale=hi'],
  ['/', '/services'],
])('%s leads to the catalogue with its query', async (path, to) => {
  expect(await answer(path)).toEqual([302, to])
})

it.each([
  '/services?utm_source=mail',
  '/services?fbclid=abc&page=nonsense&category=none&limit=x',
  '/services?page=-1',
  '/services?category=%zz&page=%00',
  '/services?x=%00&where[a][b]=1',
  '/forgot-password?%=%',
  '/services?locale=hi-IN&a[b]=c',
  '/sign-in?next=%2Forders&gclid=1',
  '/register?ref=%E0%A4%95',
])('%s is a page', async (path) => expect(await answer(path)).toEqual([200, undefined]))

it.each([
  ['/services/', '/services'],
  ['/contact/?a=b', '/contact?a=b'],
  ['/services/janma-kundali/', '/services/janma-kundali'],
])('%s is forgiven', async (path, to) => expect(await answer(path)).toEqual([308, to]))

it.each([
  '/services//',
  '//evil.example/',
  '/\\evil.example/',
  '/%2fevil.example/',
  '/.evil.example/',
])('%s leads nowhere else', async (path) => {
  const [status, to] = await answer(path)
  expect([400, 404]).toContain(status)
  expect(to).toBeUndefined()
})
