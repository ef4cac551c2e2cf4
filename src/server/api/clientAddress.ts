import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import { env } from '@/kit/env'

/**
 * Whose request it is: an IPv4 address, or the /64 of an IPv6 one, of which one household has 2^64 (RFC 6177).
 * The socket's own, or, behind `TRUSTED_PROXIES` proxies, the entry of X-Forwarded-For that the outermost
 * trusted proxy wrote. What a client writes in front of it is never believed.
 */
export const clientAddress = (incoming: IncomingMessage): string => {
  const socket = networkOf(incoming.socket.remoteAddress ?? '') ?? 'unknown'
  const trusted = env().TRUSTED_PROXIES
  if (trusted === 0) return socket
  const hops = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  return networkOf(hops.at(-trusted) ?? '') ?? socket
}

/** An address as limits count it, in one spelling: `203.0.113.7`, `2001:db8:1:2::/64`. @returns null for no address */
const networkOf = (text: string): string | null => {
  const address = withoutPort(text)
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return null
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** Proxies also write `203.0.113.7:4711`, `[2001:db8::1]:4711` and zones (`fe80::1%eth0`). */
const withoutPort = (text: string): string =>
  text
    .replace(/^"?\[(.*)\](?::\d+)?"?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...parts: string[]) => {
    const [a, b, c, d] = parts.map(Number)
    return `${((a! << 8) | b!).toString(16)}:${((c! << 8) | d!).toString(16)}`
  })
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const gap = Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...gap, ...after].map((group) => parseInt(group, 16))
}
