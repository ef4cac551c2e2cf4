import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { testPayload } from '../support/payload'

/** What the newest message of an event says, opened as the worker does before it sends. */
export const sealedMail = async (event: string): Promise<Record<string, string>> => {
  const payload = await testPayload()
  const [row] = await query<{ sealed_data: string }>(
    { payload } as never,
    sql`select sealed_data from notifications where event = ${event} order by created_at desc limit 1`,
  )
  if (!row) throw new Error(`nobody was told ${event}`)
  return open<{ data: Record<string, string> }>({ sealed: row.sealed_data, purpose: 'message' })
    .data
}

/** The token that a link of a message carries. */
export const tokenIn = (url = ''): string =>
  new URL(url).searchParams.get('token') ?? url.split('/').at(-1) ?? ''
