import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantsOf, offsetAt } from '@/rules/charts/placeClock'

const LAST = Date.UTC(2037, 0, 1)
const SECOND = 1000

/** Every instant at which a zone changed its clock since 1900, with what it was ahead of UTC before and after, ms. */
const changesOfZone = (zone: string) => {
  const changes: { at: number; before: number; after: number }[] = []
  let moment = Temporal.Instant.fromEpochMilliseconds(Date.UTC(1900, 0, 1)).toZonedDateTimeISO(zone)
  for (;;) {
    const next = moment.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= LAST) return changes
    const before = next.subtract({ seconds: 1 }).offsetNanoseconds / 1e6
    changes.push({ at: next.epochMilliseconds, before, after: next.offsetNanoseconds / 1e6 })
    moment = next
  }
}

const localOf = (ms: number) => new Date(ms).toISOString().slice(0, 19)

describe('the clock of a place', () => {
  it.each([
    'Asia/Kolkata',
    'Asia/Karachi',
    'Asia/Dhaka',
    'Asia/Kathmandu',
    'Asia/Colombo',
    'Asia/Singapore',
    'Asia/Tehran',
    'Africa/Nairobi',
    'Africa/Casablanca',
    'Europe/London',
    'Europe/Moscow',
    'America/New_York',
    'America/Indiana/Indianapolis',
    'America/Sao_Paulo',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ])('of %s skips and doubles what its every change says, to the second', (zone) => {
    const place = { timeBasis: 'zone', timezone: zone, longitude: 0 } as const
    const count = (local: number) => instantsOf({ local: localOf(local), place }).length
    const changes = changesOfZone(zone)
    expect(changes.length).toBeGreaterThan(0)
    for (const { at, before, after } of changes) {
      const [low, high] = [at + Math.min(before, after), at + Math.max(before, after)]
      const inside = after > before ? 0 : 2
      const found = [low - SECOND, low, (low + high) / 2, high - SECOND, high].map(count)
      const expected = before === after ? [1, 1, 1, 1, 1] : [1, inside, inside, inside, 1]
      expect([localOf(at), ...found]).toEqual([localOf(at), ...expected])
      expect(offsetAt({ at, place })).toBe(after)
    }
  })
})
