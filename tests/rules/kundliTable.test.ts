import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcDegrees, arcMinutes, arcSeconds } from '@/rules/charts/drawing/arc'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { kundliTable } from '@/rules/charts/kundliTable'
import { RASHIS } from '@/rules/charts/rashis'
import { chartAt } from './golden/drawnChart'

const NAMES = Object.keys(GRAHAS) as Graha[]

describe('degrees inside a sign', () => {
  it('are cut off and never reach thirty', () => {
    expect([0, 12.6, 30, 59.99999999999, 359.9999999].map(arcSeconds)).toEqual([
      ...['00°00′00″', '12°36′00″', '00°00′00″', '29°59′59″', '29°59′59″'],
    ])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359.9999, noNaN: true }), (longitude) => {
        const [degrees, minutes, seconds] = arcSeconds(longitude).split(/[°′″]/).map(Number)
        const back = degrees! + minutes! / 60 + seconds! / 3600
        expect(Math.abs((((longitude % 30) - back + 45) % 30) - 15)).toBeLessThan(1 / 3600 + 1e-6)
        expect(arcSeconds(longitude).startsWith(arcMinutes(longitude))).toBe(true)
        expect(arcMinutes(longitude).startsWith(arcDegrees(longitude))).toBe(true)
      }),
    )
  })
})

describe('the table beside a drawing', () => {
  it('says every position and state in words', () => {
    const chart = chartAt({
      lagna: 40.5,
      longitudes: { mercury: 12.5822223, venus: 359 },
      states: {
        mercury: { retrograde: true, combust: true, dignity: 'friend' },
        venus: { dignity: 'exalted' },
      },
    })
    const { columns, rows, legend } = kundliTable({ chart, language: 'en' })
    expect(columns).toEqual(['Graha', 'Sign', 'Degree', 'Nakshatra, pada', 'House', 'State'])
    expect(rows).toHaveLength(10)
    expect(rows[0]).toEqual(['Lagna', 'Vrishabha', '10°30′00″', 'Rohini, 1', '1', ''])
    expect(rows[4]).toEqual([
      ...['Mercury', 'Mesha', '12°34′56″', 'Ashwini, 4', '12'],
      'friend’s sign, retrograde, combust',
    ])
    expect(rows[6]![5]).toBe('exalted, vargottama')
    expect(legend).toBe('R retrograde · C combust · ↑ exalted · ↓ debilitated')
  })

  it('has no lagna and counts from the Moon while the birth time is unknown', () => {
    const chart = chartAt({ lagna: null, longitudes: { moon: 95, sun: 70 } })
    const { columns, rows } = kundliTable({ chart, language: 'hi' })
    expect(columns[4]).toBe('चंद्र से भाव')
    expect(rows.map(([name]) => name)).toEqual(NAMES.map((graha) => GRAHAS[graha].hi))
    expect(rows[1]).toEqual(['चंद्र', RASHIS[3]!.hi, '05°00′00″', 'पुष्य, 1', '1', ''])
    expect(rows[0]![4]).toBe('12')
  })
})
