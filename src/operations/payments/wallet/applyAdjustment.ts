import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import type { DbRequest } from '@/kit/sql'
import { ADJUSTMENT_EFFECTS } from '@/rules/payments/wallet/adjustmentEffect'
import type { AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import { creditWallet } from './creditWallet'
import { postJournal } from '../postJournal'
import { takeFromWallet } from './takeFromWallet'
import { lockWallet } from './wallet'

export type Adjustment = {
  id: string
  user: string
  kind: AdjustmentKind
  /** Paise. */
  amount: number
  reason: string
  expiresAt: Date | null
}

/**
 * Posts an adjustment that is decided, once, in the caller's transaction.
 * @param by the member of staff who answers for it
 * @throws Failure WALLET_TOO_LOW, CREDIT_EXPIRED
 */
export const applyAdjustment = async ({
  req,
  adjustment,
  by,
}: {
  req: DbRequest
  adjustment: Adjustment
  by: string
}): Promise<void> => {
  const { id, user, kind, amount, reason, expiresAt } = adjustment
  const { cause, account, lot } = ADJUSTMENT_EFFECTS[kind]
  if (expiresAt && expiresAt <= now()) throw new Failure('CREDIT_EXPIRED')
  const journal = { req, key: `adjustment:${id}`, cause, user, by, note: reason }
  if (lot) {
    const from = [{ account, amount }]
    await creditWallet({ ...journal, kind: lot, amount, from, expiresAt, reason })
    return
  }
  await lockWallet({ req, user })
  const taken = await takeFromWallet({ req, user, amount })
  await postJournal({ ...journal, postings: [...taken, { account, amount: -amount }] })
}
