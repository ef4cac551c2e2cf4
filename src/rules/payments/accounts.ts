/** The chart of accounts. Debits are positive, credits negative; each journal sums to zero. */
export const ACCOUNTS = {
  gateway: { en: 'Gateway clearing (money at Razorpay)', hi: 'गेटवे समाशोधन' },
  advances: { en: 'Advances of clients for orders', hi: 'ग्राहकों के अग्रिम' },
  suspense: { en: 'Received, to be settled by staff', hi: 'निलंबित प्राप्तियाँ' },
} as const

export type Account = keyof typeof ACCOUNTS

/** One line of a journal: paise, debit positive. */
export type Posting = { account: Account; amount: number }

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

/** True when the lines balance and none is empty or fractional. */
export const isBalanced = (postings: Posting[]): boolean =>
  postings.length >= 2 &&
  postings.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0) &&
  postings.reduce((sum, { amount }) => sum + amount, 0) === 0
