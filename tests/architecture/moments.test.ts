import { expect, test } from 'vitest'
import { FOLLOWERS } from '@/moments'
import { LOCKS, moment } from '@/rules/moment'
import { MOMENTS } from '@/rules/moments'
import { findMomentMistakes } from './findMomentMistakes'

test('locks never go backwards, every moment has its sentences, every job its key', () => {
  expect(Object.keys(FOLLOWERS).sort()).toEqual(Object.keys(MOMENTS).sort())
  expect(findMomentMistakes({ moments: MOMENTS as never, followers: FOLLOWERS })).toEqual([])
})

test('the locks are those of the design, in its order', () => {
  expect(LOCKS).toEqual(['order', 'wallet', 'coupons', 'counter'])
})

const now = async () => undefined
const row = (under: (typeof LOCKS)[number][] = []) =>
  moment<{ id: string }>({
    text: { en: 'It rained', hi: 'बारिश हुई' },
    of: 'orders',
    subject: ({ id }) => id,
    under,
  })

test('the check finds every seeded mistake', () => {
  const moments = {
    'rain.began': row(['wallet']),
    'rain.ended': { ...row(), text: { en: 'बारिश', hi: 'Rain' } },
    'rain.missed': row(),
    'rain.told': row(),
  }
  const later = { job: 'sendRefund', input: () => ({}), key: () => 'always' }
  const followers = {
    'rain.began': [
      { name: 'ask', locks: ['order'], now },
      { name: 'count', locks: ['counter'], now },
      { name: 'spend', locks: ['wallet'], now },
      { name: 'rest', locks: [], now },
    ],
    'rain.ended': [
      { name: 'dry', locks: ['wallet', 'order'], now },
      { name: 'dry', locks: ['wallet'], now },
    ],
    'rain.told': [
      { name: 'mail', later },
      { name: 'post', later: { ...later, key: ({ id }: { id: string }) => `post:${id}` } },
    ],
  }
  expect(findMomentMistakes({ moments: moments as never, followers: followers as never })).toEqual([
    'rain.began: ask takes order after wallet',
    'rain.began: spend takes wallet after counter',
    'rain.ended: no sentence in English',
    'rain.ended: no sentence in Hindi',
    'rain.ended: dry follows twice',
    'rain.ended: dry takes order after wallet',
    'rain.missed: has no list of followers',
    'rain.told: mail has one key for all',
  ])
})
