import type { RefundTarget } from '../transactionFlow'
import type { WalletKind } from '../wallet/walletKinds'

/** Money of an order that may still go back, in paise: of a payment at the gateway, or of a wallet's lot. */
export type RefundSource = { left: number } & (
  | { from: 'gateway'; payment: string }
  | { from: 'wallet'; lot: string; kind: WalletKind; expiresAt: Date | null }
)

export type RefundPiece = { amount: number; to: RefundTarget; source: RefundSource }

/** The gateway refunds nothing smaller. */
const SMALLEST_AT_GATEWAY = 100

/**
 * Which money goes back where: first what was paid at the gateway, to its source or, if so wished, to the wallet;
 * then what came from the wallet, paid-in money before promotional credit, each back as what it was. A rest that
 * the gateway would refuse for its smallness goes to the wallet.
 * @returns null when the amount is more than all sources hold
 */
export const refundPlan = ({
  sources,
  amount,
  to,
}: {
  sources: RefundSource[]
  amount: number
  to: RefundTarget
}): RefundPiece[] | null => {
  let missing = amount
  const pieces: RefundPiece[] = []
  for (const source of [...sources].sort((one, other) => turnOf(one) - turnOf(other))) {
    const taken = Math.min(missing, source.left)
    if (taken <= 0) continue
    const isBack = source.from === 'gateway' && to === 'source' && taken >= SMALLEST_AT_GATEWAY
    pieces.push({ amount: taken, to: isBack ? 'source' : 'wallet', source })
    missing -= taken
  }
  return missing > 0 ? null : pieces
}

const turnOf = (source: RefundSource): number =>
  source.from === 'gateway' ? 0 : source.kind === 'paid' ? 1 : 2
