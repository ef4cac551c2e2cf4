import type { Posting } from './accounts'

/** The postings of a captured payment: the gateway owes us, we owe the client work or the money back. */
export const capturePostings = ({
  amount,
  isOurs,
}: {
  amount: number
  isOurs: boolean
}): Posting[] => [
  { account: 'gateway', amount },
  { account: isOurs ? 'advances' : 'suspense', amount: -amount },
]
