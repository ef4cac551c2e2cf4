import type { Payload } from 'payload'

type Query = (...words: unknown[]) => unknown
type Client = { query?: Query }
type Id = string | number | Promise<string | number>
type Adapter = {
  sessions: Record<string, { db: { session: { client: Required<Client> } } } | undefined>
  commitTransaction: (id: Id) => Promise<void>
}

/**
 * Payload swallows a COMMIT that fails and answers as if it were done (payload issue 17726). Here the caller
 * hears what the driver said: that it is not done, or, when the connection was lost, that nobody knows.
 */
export const honestCommit = (payload: Payload): void => {
  const db = payload.db as unknown as Adapter
  const commit = db.commitTransaction.bind(db)
  db.commitTransaction = async (id) => {
    const client = db.sessions[await id]?.db.session.client
    const failure = client ? overhear(client) : undefined
    await commit(id)
    const error = failure?.()
    if (error) throw error
  }
}

/** The first error of what is asked of a connection from now on, until the answer is fetched. */
function overhear(client: Required<Client>): () => Error | undefined {
  const query = client.query
  let failure: Error | undefined
  client.query = (...words) => {
    const answer = query.apply(client, words)
    if (answer instanceof Promise) answer.catch((error: unknown) => (failure ??= error as Error))
    return answer
  }
  return () => {
    // Its own word again, that of its class.
    delete (client as Client).query
    return failure
  }
}
