import { describe, expect, it } from 'vitest'
import { businessTime, movedClock, REAL_TIME, type Clock } from '@/rules/system/moveClock'

const REAL = Date.parse('2026-11-29T06:00:00Z')
const AT = Date.parse('2027-01-14T06:30:00Z')
const DAY_MS = 86_400_000

const timeAfter = (clock: Clock, later = 0): number => businessTime({ clock, real: REAL + later })
const moved = (move: Parameters<typeof movedClock>[0]['move'], clock = REAL_TIME): Clock =>
  movedClock({ clock, move, real: REAL })

describe('the demo’s clock', () => {
  it('is real time until it is moved', () => {
    expect(timeAfter(REAL_TIME, 5)).toBe(REAL + 5)
  })

  it('goes on from where it is set, or stands still there', () => {
    expect(timeAfter(moved({ at: AT, isFrozen: false }), 60_000)).toBe(AT + 60_000)
    expect(timeAfter(moved({ at: AT, isFrozen: true }), 60_000)).toBe(AT)
  })

  it('adds days to what it shows, and a held one stays held', () => {
    const once = moved({ forwardDays: 3 })
    expect(timeAfter(moved({ forwardDays: 0.5 }, once), 1)).toBe(REAL + 3.5 * DAY_MS + 1)
    const held = moved({ at: AT, isFrozen: true })
    expect(timeAfter(moved({ forwardDays: 2 }, held), 60_000)).toBe(AT + 2 * DAY_MS)
  })

  it('comes back by reset, and runs again when it is set anew', () => {
    const held = moved({ at: AT, isFrozen: true })
    expect(moved({ reset: true }, held)).toEqual(REAL_TIME)
    expect(timeAfter(moved({ at: AT, isFrozen: false }, held), 7)).toBe(AT + 7)
  })
})
