import { request, type IncomingHttpHeaders } from 'node:http'

type Raw = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A request with its headers exactly as given, and the answer's bytes as they came. */
export const rawRequest = (
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      )
      answer.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/**
 * Announces a body of so many bytes and sends only its beginning.
 * @returns the status that came although the rest was never sent
 */
export const announce = (url: string, bytes: number, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    const length = String(bytes)
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': length },
    })
    outgoing.on('response', (answer) => {
      resolve(answer.statusCode!)
      outgoing.destroy()
    })
    outgoing.on('error', reject)
    outgoing.write('--x\r\n')
  })
