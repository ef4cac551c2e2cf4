import { type httpClient } from '@/server/tour/http'
import type { Product } from '../../support/product'

export type Http = ReturnType<typeof httpClient>
export type Answer = Awaited<ReturnType<Http>>
export type Client = { id: string; email: string; phone: string; token: string }

/** What everything else in a shop is made of. */
export type Bare = {
  product: Product
  /** The slug of the service that is ordered. */
  service: string
  client: Client
  sql: <Row>(text: string, values?: unknown[]) => Promise<Row[]>
  sandbox: Http
  /** Asks one of the api processes. */
  api: (call: Parameters<Http>[0], at?: number) => Promise<Answer>
}

/** @throws Error with the answer when its status is another */
export const must = (answer: Answer, status: number): Answer => {
  if (answer.status === status) return answer
  throw new Error(`answered ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`)
}
