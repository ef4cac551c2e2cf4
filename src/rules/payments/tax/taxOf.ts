/** A tax-inclusive amount taken apart, in whole paise: the parts add up to `gross`. */
export type TaxParts = { taxable: number; cgst: number; sgst: number; igst: number }

/**
 * Takes a tax-inclusive amount apart. Within a state CGST and SGST are equal halves, `round(gross * rate/2 / (100 + rate))`
 * each; between states all is IGST. Rate 0 (not registered, exempt) leaves all taxable. Halves round up.
 */
export const taxOf = ({
  gross,
  ratePercent,
  isSameState,
}: {
  gross: number
  ratePercent: number
  isSameState: boolean
}): TaxParts => {
  if (!isSameState) {
    const igst = shareOf({ gross, part: ratePercent, ratePercent })
    return { taxable: gross - igst, cgst: 0, sgst: 0, igst }
  }
  const half = shareOf({ gross, part: ratePercent / 2, ratePercent })
  return { taxable: gross - 2 * half, cgst: half, sgst: half, igst: 0 }
}

/** Whole arithmetic, rates to a hundredth of a percent: `gross * part / (100 + rate)`, half a paisa up. */
function shareOf({
  gross,
  part,
  ratePercent,
}: {
  gross: number
  part: number
  ratePercent: number
}): number {
  const above = BigInt(Math.round(part * 1000))
  const below = BigInt(Math.round((100 + ratePercent) * 1000))
  return Number((2n * BigInt(gross) * above + below) / (2n * below))
}
