import { beforeAll, describe, expect, it } from 'vitest'
import { signalledCache } from '@/kit/cache'
import { isListening, onSignal, signal, signalHere, startSignals, stopSignals } from '@/kit/signals'
import { transaction } from '@/kit/transaction'
import { atFileEnd } from '../support/cleanup'
import { testPayload } from '../support/payload'
import { until } from '../support/until'
import { newReq, rows, sql } from './shop'

const MINUTE = 60_000

const aCache = (over: { ttlMs?: number; max?: number } = {}) => {
  const cache = signalledCache<string>({ topic: 'catalogue', ttlMs: MINUTE, max: 10, ...over })
  let reads = 0
  const load = (key: string, owner = '', during: () => Promise<void> | void = () => undefined) =>
    cache.load(key, async () => {
      reads += 1
      const value = `${key} ${reads}`
      await during()
      return { value, owner }
    })
  return { ...cache, load, reads: () => reads }
}

beforeAll(async () => {
  await testPayload()
  await startSignals()
  atFileEnd(stopSignals)
})

describe('a cache', () => {
  it('reads once and keeps the answer', async () => {
    const cache = aCache()
    expect(await cache.load('a')).toBe('a 1')
    expect(await cache.load('a')).toBe('a 1')
    expect(cache.peek('a')).toBe('a 1')
    expect(cache.reads()).toBe(1)
  })

  it('forgets everything at a signal without an owner', async () => {
    const cache = aCache()
    await cache.load('a', 'users:1')
    await cache.load('b')
    signalHere('catalogue')
    expect([cache.peek('a'), cache.peek('b')]).toEqual([undefined, undefined])
  })

  it('forgets one owner’s at a signal about that owner, and nothing at one of another topic', async () => {
    const cache = aCache()
    await cache.load('a', 'users:1')
    await cache.load('b', 'users:2')
    signalHere('session', 'users:1')
    expect(cache.peek('a')).toBe('a 1')
    signalHere('catalogue', 'users:1')
    expect([cache.peek('a'), cache.peek('b')]).toEqual([undefined, 'b 2'])
  })

  it('does not keep what was read before a signal and comes after it', async () => {
    const cache = aCache()
    expect(await cache.load('a', '', () => signalHere('catalogue'))).toBe('a 1')
    expect(cache.peek('a')).toBeUndefined()
    expect(await cache.load('a')).toBe('a 2')
    expect(cache.peek('a')).toBe('a 2')
  })

  it('does not keep it either when the signal is about somebody else', async () => {
    const cache = aCache()
    await cache.load('a', 'users:1', () => signalHere('catalogue', 'users:2'))
    expect(cache.peek('a')).toBeUndefined()
  })

  it('keeps nothing that is missing, too old, or too much', async () => {
    const missing = signalledCache<string>({ topic: 'catalogue', ttlMs: MINUTE, max: 10 })
    expect(await missing.load('a', () => Promise.resolve(null))).toBeUndefined()
    const old = aCache({ ttlMs: 0 })
    await old.load('a')
    expect(old.peek('a')).toBeUndefined()
    const small = aCache({ max: 2 })
    for (const key of ['a', 'b', 'c']) await small.load(key)
    expect(['a', 'b', 'c'].map((key) => small.peek(key) !== undefined)).toEqual([false, true, true])
  })
})

const heard: string[] = []
onSignal('catalogue', (key) => heard.push(key))

describe('a signal', () => {
  it('of another process arrives', async () => {
    const cache = aCache()
    await cache.load('a')
    await rows(sql`select pg_notify('sahil', 'catalogue:')`)
    await until('the cache is empty', () => cache.peek('a') === undefined)
  })

  it('is sent by the commit, and by no rollback', async () => {
    const req = await newReq()
    const work = transaction(req, async () => {
      await signal({ req, topic: 'catalogue', key: 'rolled-back' })
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    await transaction(req, async () => {
      await signal({ req, topic: 'catalogue', key: 'committed' })
      await rows(sql`select pg_notify('sahil', 'catalogue:before')`)
      await until('an earlier one', () => heard.includes('before'))
      expect(heard).not.toContain('committed')
    })
    await until('the committed one', () => heard.includes('committed'))
    expect(heard).not.toContain('rolled-back')
  })

  it('with colons in its key stays whole', async () => {
    await signal({ req: await newReq(), topic: 'catalogue', key: 'users:1:2' })
    await until('the key', () => heard.includes('users:1:2'))
  })
})

describe('while this process cannot hear the others', () => {
  it('the cache answers nothing and keeps nothing; then it begins anew', async () => {
    const cache = aCache()
    await cache.load('a')
    await rows(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen sahil'`,
    )
    await until('deaf', () => !isListening())
    expect(cache.peek('a')).toBeUndefined()
    await cache.load('b')
    expect(cache.peek('b')).toBeUndefined()
    await until('hearing again', isListening)
    expect([cache.peek('a'), cache.peek('b')]).toEqual([undefined, undefined])
    await rows(sql`select pg_notify('sahil', 'catalogue:after')`)
    await until('a signal after it', () => heard.includes('after'))
  })
})
