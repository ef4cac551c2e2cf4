import type { Account } from '../accounts'
import type { JournalCause } from '../causes'
import type { AdjustmentKind, WalletKind } from './walletKinds'

type EffectRow = {
  cause: JournalCause
  /** The account on the other side of the journal. */
  account: Extract<Account, 'promotions' | 'adjustments'>
  /** The kind of the new lot; null takes from the lots there are. */
  lot: WalletKind | null
}

/** What each adjustment does to the ledger: gifts cost us promotions, corrections are adjustments. */
export const ADJUSTMENT_EFFECTS: Record<AdjustmentKind, EffectRow> = {
  promotion: { cause: 'promotion', account: 'promotions', lot: 'promo' },
  goodwill: { cause: 'goodwill', account: 'promotions', lot: 'promo' },
  credit: { cause: 'wallet_credit', account: 'adjustments', lot: 'paid' },
  debit: { cause: 'wallet_debit', account: 'adjustments', lot: null },
}

/** Only credit of the promotional kind may expire. */
export const mayExpire = (kind: AdjustmentKind): boolean => ADJUSTMENT_EFFECTS[kind].lot === 'promo'

/** What can be spent, in paise. */
export type Purse = { paid: number; promo: number }

/** A wallet after an adjustment: a debit takes promotional money first. Null when there is not enough. */
export const walletAfter = ({
  paid,
  promo,
  kind,
  amount,
}: Purse & { kind: AdjustmentKind; amount: number }): Purse | null => {
  const { lot } = ADJUSTMENT_EFFECTS[kind]
  if (lot === 'promo') return { paid, promo: promo + amount }
  if (lot === 'paid') return { paid: paid + amount, promo }
  if (amount > paid + promo) return null
  const fromPromo = Math.min(promo, amount)
  return { paid: paid - (amount - fromPromo), promo: promo - fromPromo }
}

/**
 * Whether a second person must agree. What the same person gave or took alone within the last day counts,
 * so that a large change cannot be cut into small ones. All in paise.
 */
export const needsApproval = ({
  amount,
  alone,
  above,
}: {
  amount: number
  alone: number
  above: number
}): boolean => amount + alone > above
