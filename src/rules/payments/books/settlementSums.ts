type Line = { type: string; amount: number; fee: number; tax: number; net: number }

/** All in paise. */
export type SettlementSums = {
  captured: number
  refunded: number
  /** Without tax. */
  fees: number
  tax: number
  /** What lines that are no payment or refund add (adjustments, disputes). */
  other: number
  /** To the bank. */
  net: number
  /** True when the lines add up to what the gateway says it sent. */
  isWhole: boolean
}

/** Adds up the lines of a settlement and says whether they make its amount. */
export const settlementSums = ({
  lines,
  amount,
}: {
  lines: Line[]
  amount: number | null
}): SettlementSums => {
  const of = (type: string) => lines.filter((line) => line.type === type)
  const usual = [...of('payment'), ...of('refund')]
  const captured = total(of('payment'), (line) => line.amount)
  const refunded = total(of('refund'), (line) => line.amount)
  const tax = total(usual, (line) => line.tax)
  const fees = total(usual, (line) => line.fee) - tax
  const net = total(lines, (line) => line.net)
  const other = net - total(usual, (line) => line.net)
  const isWhole = net === captured - refunded - fees - tax + other && (amount ?? net) === net
  return { captured, refunded, fees, tax, other, net, isWhole }
}

const total = (lines: Line[], pick: (line: Line) => number): number =>
  lines.reduce((sum, line) => sum + pick(line), 0)
