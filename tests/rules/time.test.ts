import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate, isTimeOfDay } from '@/rules/time/calendar'
import { isZone, zoneOf } from '@/rules/time/zone'
import { indianDay } from '@/rules/time/indianDay'

const DAY_MS = 24 * 3_600_000
const instant = fc.date({
  min: new Date('1950-01-01'),
  max: new Date('2150-01-01'),
  noInvalidDate: true,
})
const two = (value: number) => String(value).padStart(2, '0')

describe('a day of the calendar', () => {
  it('is what Date knows, for every combination from 1900 to 2100', () => {
    const wrong: string[] = []
    for (let year = 1900; year <= 2100; year += 1)
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`
          const date = new Date(Date.UTC(year, month - 1, day))
          const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
          if (isCalendarDate(text) !== isDay) wrong.push(text)
        }
    expect(wrong).toEqual([])
  })

  it('is written one way only', () => {
    for (const text of [
      '',
      '2026-1-01',
      '26-01-01',
      '2026/01/01',
      '01-01-2026',
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '२०२६-०१-०१',
      '1799-12-31',
      '2201-01-01',
      '+002026-01-01',
    ])
      expect(isCalendarDate(text), JSON.stringify(text)).toBe(false)
  })
})

describe('a time of day', () => {
  it('is every minute and second of a day and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.option(fc.nat(99)), (hour, minute, second) => {
        const text = `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`
        expect(isTimeOfDay(text)).toBe(hour < 24 && minute < 60 && (second ?? 0) < 60)
      }),
    )
    for (const text of ['', '7:30', '07:30 AM', '0730', '24:00', '07:30:00.0', '07:30\n'])
      expect(isTimeOfDay(text), text).toBe(false)
  })
})

describe('a time zone', () => {
  it('is a name of the time-zone data', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(isZone(zone), zone).toBe(true)
    for (const zone of ['UTC', 'Etc/GMT+5', 'Asia/Kolkata', 'America/Argentina/Ushuaia'])
      expect(isZone(zone), zone).toBe(true)
  })

  it('is no offset, no path and no made-up name', () => {
    for (const zone of [
      '',
      '+05:30',
      'IST5',
      'Asia/Nowhere',
      '../etc/passwd',
      'Asia/Kolkata ',
      'Z/',
    ])
      expect(isZone(zone), zone).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => typeof isZone(text) === 'boolean'))
  })
})

describe('the spelling of a time zone', () => {
  it.each([
    ['asia/kolkata', 'Asia/Kolkata'],
    ['ASIA/CALCUTTA', 'Asia/Calcutta'],
    ['america/argentina/ushuaia', 'America/Argentina/Ushuaia'],
    ['utc', 'UTC'],
  ])('%s is %s', (typed, zone) => expect(zoneOf(typed)).toBe(zone))

  it('of a name that one library reads and the other does not is none', () => {
    const names =
      'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT'
    for (const name of [...names.split(' '), 'PRT', 'PST', 'SST', 'VST', 'SystemV/PST8PDT'])
      expect(zoneOf(name), name).toBeNull()
  })
})

const inIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })

describe('a day in India', () => {
  it('holds its instant, is a day long and begins at midnight there', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { start, end } = indianDay(at)
        expect(start <= at && at < end).toBe(true)
        expect(end.getTime() - start.getTime()).toBe(DAY_MS)
        const name = inIndia.format(at)
        expect(inIndia.format(start)).toBe(name)
        expect(inIndia.format(new Date(end.getTime() - 1))).toBe(name)
        expect(inIndia.format(end)).not.toBe(name)
      }),
    )
  })
})
