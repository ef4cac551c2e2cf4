import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atFileEnd } from './cleanup'
import { testPayload } from './payload'

/**
 * A port of this process behind which the in-process API answers, for vendors that call back.
 * @returns its address, such as `http://127.0.0.1:40123`
 */
export const openFrontDoor = async (): Promise<string> => {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atFileEnd(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const [{ handleApi }, payload] = await Promise.all([import('@/server/api/handle'), testPayload()])
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/', headers } = incoming
  const request = new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: headers as Record<string, string>,
    body: method === 'GET' || method === 'HEAD' ? undefined : new Uint8Array(Buffer.concat(chunks)),
  })
  const response = await handleApi({ request, payload, ip: '127.0.0.1' })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
