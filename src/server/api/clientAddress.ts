import type { IncomingMessage } from 'node:http'
import { env } from '@/kit/env'

/**
 * The caller's address: the socket's own, or, behind `TRUSTED_PROXIES` proxies, the entry of
 * X-Forwarded-For that the outermost trusted proxy wrote. What a client writes in front of it is never believed.
 */
export const clientAddress = (incoming: IncomingMessage): string => {
  const socket = (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const trusted = env().TRUSTED_PROXIES
  if (trusted === 0) return socket
  const hops = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  return hops.at(-trusted) ?? socket
}
