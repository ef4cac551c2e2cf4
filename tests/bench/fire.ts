import autocannon from 'autocannon'

import { hitsOf, type Hits } from './hits'

/** One run against one server; both sides of a comparison get the same. */
export type Volley = {
  url: string
  connections: number
  seconds: number
  /** Each connection goes round this list, starting at its own place. */
  requests: Shot[]
}

export type Shot = {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

// The generator is a process of its own: it must not share a thread with what it measures.
process.once('message', (volley: Volley) => {
  void fire(volley).then((hits) => process.send?.(hits, () => process.exit(0)))
})

function fire({ url, connections, seconds, requests }: Volley): Promise<Hits> {
  const latencies: number[] = []
  const share = Math.max(1, Math.floor(requests.length / connections))
  let started = 0
  const setupClient = (client: autocannon.Client): void => {
    const first = (started++ * share) % requests.length
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
  }
  return new Promise((resolve, reject) => {
    const options = { url, connections, duration: seconds, timeout: 30, setupClient }
    const running = autocannon(options, (error, result) =>
      error ? reject(error) : resolve(outcomeOf(result, latencies)),
    )
    running.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds))
  })
}

const outcomeOf = (result: autocannon.Result, latencies: number[]): Hits => ({
  ...hitsOf({
    latencies,
    failed: result.non2xx + result.errors + result.timeouts,
    perSecond: result['2xx'] / result.duration,
  }),
  ok: result['2xx'],
})
