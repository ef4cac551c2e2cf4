import { createServer } from 'node:http'
import pino from 'pino'
import { isInDoubt } from '@/kit/readiness'
import { onErrand } from '@/server/survival/errand'
import { survive } from '@/server/survival/survive'

/** A server whose requests go wrong in every way that nobody catches. Its guard is the product's own. */
const never = new Promise<string>(() => undefined)
let isStruck = false

setInterval(() => {
  if (isStruck) throw new Error('nobody’s error')
}, 5)

const leave = (): void => void Promise.reject(new Error('left alone'))

const WAYS: Record<string, () => Promise<string>> = {
  fine: async () => 'fine',
  ready: async () => String(!isInDoubt()),
  slow: () => new Promise((resolve) => setTimeout(() => resolve('slow'), 700)),
  leaves: async () => {
    leave()
    return 'answered'
  },
  later: async () => {
    setTimeout(leave, 20)
    return 'answered'
  },
  hangs: () => {
    leave()
    return never
  },
  throws: () => {
    setTimeout(() => {
      throw new Error('thrown late')
    }, 5)
    return never
  },
  strict: async () => {
    leave()
    return 'answered'
  },
  struck: async () => {
    isStruck = true
    setTimeout(() => (isStruck = false), 8)
    return 'struck'
  },
}

const server = createServer((incoming, outgoing) => {
  const [, way = '', id = ''] = (incoming.url ?? '').split('/')
  const isStrict = way === 'strict'
  onErrand({ kind: 'request', id, patienceMs: 50, isStrict, run: WAYS[way]! }).then(
    (text) => outgoing.end(text),
    () => outgoing.writeHead(500).end(),
  )
})

survive({
  logger: pino(),
  stop: () => {
    server.close(() => process.exit())
    server.closeIdleConnections()
  },
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
