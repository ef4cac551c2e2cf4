import { DEGREE, polynomial } from './angles'
import { moonDirectionAt } from './moon'
import { precessionAt } from './precession'

/** Mean ascending node of the Moon in degrees from the mean equinox of date (Meeus, Astronomical Algorithms, 47.7). */
const MEAN_NODE = [125.0445479, -1934.1362891, 0.0020754, 1 / 467_441, -1 / 60_616_000]

/**
 * The mean node of the Moon in radians, counted like `moonLongitudeAt`.
 * @param t Julian centuries of terrestrial time since J2000.0
 */
export const meanNodeAt = (t: number): number => polynomial(t, MEAN_NODE) * DEGREE - precessionAt(t)

/** The node of the plane in which the Moon moves at that moment: tan β = tan i × sin(λ − node), and its rate. */
export const trueNodeAt = (t: number): number => {
  const { longitude, latitude, longitudeRate, latitudeRate } = moonDirectionAt(t)
  const height = Math.tan(latitude)
  const heightRate = latitudeRate / Math.cos(latitude) ** 2
  return longitude - Math.atan2(height * longitudeRate, heightRate)
}
