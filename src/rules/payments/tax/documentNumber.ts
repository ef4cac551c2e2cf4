const LONGEST = 16

/**
 * The printed number of a document, at most 16 characters (CGST rule 46): `INV/26-27/000001`. The millionth
 * of a year is written `INV/2627/1000000`.
 * @param series one to three capitals
 * @param fiscalYear `26-27`
 * @throws RangeError when a year's series is full or its parts are none
 */
export const documentNumber = ({
  series,
  fiscalYear,
  count,
}: {
  series: string
  fiscalYear: string
  count: number
}): string => {
  const digits = String(count).padStart(6, '0')
  const year = digits.length > 6 ? fiscalYear.replace('-', '') : fiscalYear
  const number = `${series}/${year}/${digits}`
  if (!Number.isSafeInteger(count) || count < 1 || number.length > LONGEST)
    throw new RangeError(`No document number for ${series} ${fiscalYear} ${count}`)
  return number
}
