/**
 * Degrees from what people type or copy: `25.7584`, `25,7584`, `-12.5`, `77.2 E`, `25°45'30"N`.
 * @returns null when it is none; NaN never
 */
export const degreesOf = (text: string): number | null => {
  const match = DEGREES.exec(text.trim().replace(',', '.').toUpperCase())
  if (!match) return null
  const [, sign, degrees, minutes = '0', seconds = '0', side] = match
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return sign === '-' || side === 'S' || side === 'W' ? -size : size
}

const DEGREES =
  /^([+-]?)(\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*["″]\s*)?([NSEW])?$/
