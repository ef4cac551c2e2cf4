import type { Doc } from '../layout/fonts'

const GOLD = '#e9d8ad'

/**
 * The ornament of the cover: the ring of twelve signs and 27 nakshatras with the grahas of this birth where they stood,
 * Mesha at the left, counter-clockwise.
 * @param longitudes sidereal degrees
 */
export const drawWheel = (
  doc: Doc,
  { x, y, radius, longitudes }: { x: number; y: number; radius: number; longitudes: number[] },
): void => {
  const at = (degrees: number, share: number): [number, number] => {
    const angle = Math.PI + (degrees * Math.PI) / 180
    return [x + Math.cos(angle) * radius * share, y - Math.sin(angle) * radius * share]
  }
  doc.lineWidth(0.7)
  for (const share of [1, 0.9, 0.62, 0.24]) doc.circle(x, y, radius * share).stroke(GOLD)
  for (let star = 0; star < 27; star++)
    doc.moveTo(...at((star * 360) / 27, 0.9)).lineTo(...at((star * 360) / 27, 1))
  doc.lineWidth(0.5).stroke(GOLD)
  for (let sign = 0; sign < 12; sign++)
    doc.moveTo(...at(sign * 30, 0.62)).lineTo(...at(sign * 30, 0.9))
  doc.lineWidth(0.8).stroke(GOLD)
  for (let ray = 0; ray < 24; ray++)
    doc.moveTo(...at(ray * 15, 0.28)).lineTo(...at(ray * 15, ray % 2 ? 0.4 : 0.5))
  doc.lineWidth(0.6).stroke(GOLD)
  doc.circle(x, y, radius * 0.09).fill(GOLD)
  for (const longitude of longitudes) doc.circle(...at(longitude, 0.76), 3.1).fill('#ffffff')
}
