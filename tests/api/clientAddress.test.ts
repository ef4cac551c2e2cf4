import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { clientAddress } from '@/server/api/clientAddress'

const trust = (proxies: number): void => {
  process.env.TRUSTED_PROXIES = String(proxies)
  refreshEnv()
}
afterEach(() => trust(0))

const addressOf = (remoteAddress: string | undefined, forwarded?: string): string =>
  clientAddress({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage)

describe('the address that limits count', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
    ['', 'unknown'],
  ])('of %s is %s', (remote, address) => {
    expect(addressOf(remote)).toBe(address)
  })

  it('is one for all addresses of a household, another for the next one', () => {
    const ofHousehold = Array.from({ length: 500 }, (_each, at) =>
      addressOf(`2001:db8:1:2:${at.toString(16)}:${(at * 131).toString(16)}::9`),
    )
    expect(new Set(ofHousehold)).toEqual(new Set(['2001:db8:1:2::/64']))
    expect(addressOf('2001:db8:1:3::9')).not.toBe(ofHousehold[0])
  })

  it('is never what a client says of itself', () => {
    expect(addressOf('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
    expect(addressOf(undefined, '198.51.100.1')).toBe('unknown')
  })

  it.each([
    [1, '198.51.100.1', '198.51.100.1'],
    [1, '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    [2, '9.9.9.9, 198.51.100.1, 10.0.0.1', '198.51.100.1'],
    [1, '9.9.9.9, 2001:db8:1:2::1', '2001:db8:1:2::/64'],
    [1, '[2001:db8:1:2::1]:4711', '2001:db8:1:2::/64'],
    [1, '198.51.100.1:4711', '198.51.100.1'],
    [1, '::ffff:198.51.100.1', '198.51.100.1'],
    [1, '198.51.100.1,,  ,', '198.51.100.1'],
    [3, '198.51.100.1', '203.0.113.7'],
    [1, 'unknown', '203.0.113.7'],
    [1, '198.51.100.1, _hidden', '203.0.113.7'],
    [1, "'; drop table", '203.0.113.7'],
    [1, '', '203.0.113.7'],
  ])('is what the outermost of %i trusted proxies wrote: %s', (proxies, forwarded, address) => {
    trust(proxies)
    expect(addressOf('203.0.113.7', forwarded)).toBe(address)
  })
})
