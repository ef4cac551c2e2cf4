import { signalHere } from './signals'

const changing = new Set<string>()

/** Notes that a request writes to the catalogue; whether that is kept is known when it is answered. */
export const noteChange = (headers: Headers | undefined): void => {
  const id = headers?.get('x-request-id')
  if (id) changing.add(id)
}

/**
 * The request is answered: a kept change is seen by whoever asks next, without waiting for the database to
 * tell us of its commit. A refused one has changed nothing.
 */
export const endChange = ({ requestId, isKept }: { requestId: string; isKept: boolean }): void => {
  if (changing.delete(requestId) && isKept) signalHere('catalogue')
}
