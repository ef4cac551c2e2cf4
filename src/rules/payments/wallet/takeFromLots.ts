import type { WalletKind } from './walletKinds'

/** Money that came into a wallet at once: `rest` in paise is what is left of it. */
export type OpenLot = {
  id: string
  kind: WalletKind
  rest: number
  expiresAt: Date | null
  createdAt: Date
}

/** So many paise of one lot. */
export type LotPart = { lot: string; kind: WalletKind; amount: number }

/** Credit is gone from the instant of its expiry on. */
export const isExpired = ({ expiresAt }: Pick<OpenLot, 'expiresAt'>, at: Date): boolean =>
  expiresAt !== null && expiresAt.getTime() <= at.getTime()

/** What can be spent at this moment, in paise. */
export const spendable = ({ lots, at }: { lots: OpenLot[]; at: Date }): number =>
  lots.filter((lot) => isOpen(lot, at)).reduce((sum, { rest }) => sum + rest, 0)

/**
 * Which lots an amount comes from: promotional ones first, of them the one that expires soonest, then the
 * oldest; expired ones never. @param amount paise above zero
 * @returns null when the open lots do not hold that much
 */
export const takeFromLots = ({
  lots,
  amount,
  at,
}: {
  lots: OpenLot[]
  amount: number
  at: Date
}): LotPart[] | null => {
  const parts: LotPart[] = []
  let missing = amount
  for (const { id, kind, rest } of lots.filter((lot) => isOpen(lot, at)).sort(byTurn)) {
    if (missing === 0) break
    const taken = Math.min(rest, missing)
    parts.push({ lot: id, kind, amount: taken })
    missing -= taken
  }
  return missing === 0 ? parts : null
}

const isOpen = (lot: OpenLot, at: Date): boolean => lot.rest > 0 && !isExpired(lot, at)

const endOf = ({ expiresAt }: OpenLot): number => expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER

function byTurn(one: OpenLot, other: OpenLot): number {
  if (one.kind !== other.kind) return one.kind === 'promo' ? -1 : 1
  return (
    endOf(one) - endOf(other) ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    (one.id < other.id ? -1 : 1)
  )
}
