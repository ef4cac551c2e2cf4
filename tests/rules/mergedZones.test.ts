import { expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'

const warned = (timezone: string, date: string, longitude: number) => {
  const place = { name: 'x', latitude: 10, longitude, timezone, timeBasis: 'zone' } as const
  const found = birthInstant({ date, time: '12:00', timeCertainty: 'exact', place })
  return 'warnings' in found && found.warnings.some(({ code }) => code === 'ZONE_OF_NEIGHBOUR')
}

it.each<[string, string, number, boolean]>([
  ['Africa/Dar_es_Salaam', '1955-01-01', 39, true],
  ['Africa/Dar_es_Salaam', '1962-01-01', 39, false],
  ['America/Port_of_Spain', '1943-06-01', -61, true],
  ['Asia/Aden', '1948-06-01', 45, true],
  ['Europe/Amsterdam', '1935-06-01', 5, true],
  ['Europe/London', '1935-06-01', 0, false],
  ['Asia/Kolkata', '1955-06-01', 77, false],
])('the clock of %s on %s', (zone, date, longitude, isWarned) =>
  expect(warned(zone, date, longitude)).toBe(isWarned),
)
