import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import type { Chart } from '@/rules/charts/chart'
import type { KundliDrawing, KundliStyle, Point } from '@/rules/charts/drawing/kundliDrawing'
import { layoutKundli } from '@/rules/charts/drawing/layoutKundli'
import { NORTH_HOUSES } from '@/rules/charts/drawing/northHouses'
import type { Varga } from '@/rules/charts/drawing/vargas'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import type { Language } from '@/rules/system/failures'
import { loadFonts, widthOf } from '@/templates/layout/fonts'
import { castFor, chartAt } from './golden/drawnChart'
import { BIRTHS } from './golden/kundliInput'
import { boxOf, isInside, overlaps, wordsOf } from './golden/geometry'

const NAMES = Object.keys(GRAHAS) as Graha[]
const STYLES: KundliStyle[] = ['north', 'south']
const LANGUAGES: Language[] = ['en', 'hi']
const LOUD = { retrograde: true, combust: true, dignity: 'debilitated' } as const
const STATES = {
  mars: LOUD,
  mercury: { ...LOUD, dignity: 'exalted' },
  venus: LOUD,
  rahu: { retrograde: true },
  ketu: { retrograde: true },
} as const

/** So many grahas in one sign, the others in the sign across. */
const crowded = (sign: number, count: number, lagna: number | null) =>
  chartAt({
    lagna,
    states: STATES,
    longitudes: Object.fromEntries(
      NAMES.map((graha, index) => [
        graha,
        (index < count ? (sign - 1) * 30 : ((sign + 5) % 12) * 30) + 2.7 + 3 * index,
      ]),
    ),
  })

/** The outline of a house that holds a point. */
function houseAround(drawing: KundliDrawing, [x, y]: Point): Point[] {
  const houses = drawing.shapes.filter(({ isClosed }) => isClosed).slice(0, -1)
  return houses.find(({ points }) => isInside(points, [x, y]))!.points
}

describe('a drawn kundli', () => {
  const everywhere = STYLES.flatMap((style) =>
    LANGUAGES.map((language) => [style, language] as const),
  )

  it.each(everywhere)('has room for nine grahas in any house (%s, %s)', (style, language) => {
    for (let sign = 1; sign <= 12; sign++)
      for (const count of [1, 3, 5, 7, 8, 9]) {
        const chart = crowded(sign, count, 41.5)
        const drawing = layoutKundli({ chart, varga: 'd1', style, language, title: 'Asha' })
        const labels = drawing.texts.filter(({ parts }) => parts.some(({ isBold }) => isBold))
        expect(labels.length).toBeGreaterThanOrEqual(NAMES.length + 1)
        drawing.texts.forEach((text, index) => {
          const clash = drawing.texts.slice(index + 1).find((other) => overlaps(text, other))
          expect(clash && `${wordsOf(text)} over ${wordsOf(clash)}, house ${sign}`).toBeUndefined()
          expect(text.size).toBeGreaterThanOrEqual(count > 7 ? 6.5 : 7)
        })
      }
  })

  it.each(everywhere)('keeps every label inside its house (%s, %s)', (style, language) => {
    for (let sign = 1; sign <= 12; sign++) {
      const drawing = layoutKundli({ chart: crowded(sign, 9, 41.5), varga: 'd1', style, language })
      const inHouses = drawing.texts.filter(({ parts }) => parts.length > 1)
      expect(inHouses.length).toBeGreaterThanOrEqual(10)
      for (const text of inHouses) {
        const { left, right, top, bottom } = boxOf(text)
        const house = houseAround(drawing, [text.x, text.y - text.size * 0.36])
        const inset = (bottom - top) * 0.1
        for (const corner of [
          ...([
            [left, top + inset],
            [right, top + inset],
          ] as const),
          ...([
            [left, bottom - inset],
            [right, bottom - inset],
          ] as const),
        ])
          expect([wordsOf(text), isInside(house, corner)]).toEqual([wordsOf(text), true])
      }
    }
  })

  it('takes every letter for at least as wide as it is printed', () => {
    const doc = new PDFDocument({ margin: 0 })
    loadFonts(doc)
    for (const language of LANGUAGES)
      for (const { parts, size, width } of layoutKundli({
        ...{ chart: crowded(3, 9, 71.5), varga: 'd1', style: 'south', language },
        title: language === 'en' ? 'WWW Mommy' : 'क्षत्रिय ज्ञानेश्वरी झाझा',
      }).texts) {
        const printed = parts.map(({ text, isBold }) =>
          widthOf({
            doc,
            text: text.replace(/[↑↓]/g, 'n'),
            weight: isBold ? 'bold' : 'regular',
            size,
          }),
        )
        expect(printed.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(width * 1.001)
      }
  })

  it('shows each graha once, in the house of its sign', () => {
    const degrees = fc.double({ min: 0, max: 359.999, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(degrees, { minLength: 10, maxLength: 10 }),
        fc.constantFrom<Varga>('d1', 'd9', 'd10'),
        (points, varga) => {
          const longitudes = Object.fromEntries(NAMES.map((graha, at) => [graha, points[at]!]))
          const chart = chartAt({ longitudes, lagna: points[9]! })
          const drawing = layoutKundli({ chart, varga, style: 'north', language: 'en' })
          const down = drawing.height - drawing.width
          for (const graha of NAMES) {
            const own = drawing.texts.filter(
              ({ parts }) => parts[0]!.text === GRAHAS[graha].short.en,
            )
            expect(own).toHaveLength(1)
            const sign = signOf(chart.planets[graha], varga)
            const first = signOf(chart.ascendant!, varga)
            const at: Point = [own[0]!.x - 3, own[0]!.y - own[0]!.size * 0.36 - down - 3]
            const house = NORTH_HOUSES.findIndex(({ outline }) => isInside(outline, at))
            expect(house).toBe((sign - first + 12) % 12)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('writes degrees cut off, what is retrograde, combust, exalted and debilitated', () => {
    const chart = chartAt({
      lagna: 40.9999,
      longitudes: {
        ...{ mars: 100.2, mercury: 12.999, saturn: 290.4, sun: 12.3, venus: 355.9 },
        ...{ moon: 150, jupiter: 180, rahu: 240, ketu: 60 },
      },
      states: {
        mars: { dignity: 'debilitated' },
        mercury: { retrograde: true, combust: true },
        saturn: { retrograde: true },
        sun: { dignity: 'exalted' },
      },
    })
    const said = (language: Language) =>
      layoutKundli({ chart, varga: 'd1', style: 'south', language }).texts.map(wordsOf)
    for (const label of [
      ...['Asc 10°59′', 'Ma 10°12′ ↓', 'Me 12°59′ (RC)', 'Sa 20°24′ (R)', 'Su 12°18′ ↑'],
      ...['12 Meena', '1 Mesha', 'Birth chart (D1)'],
    ])
      expect(said('en')).toContain(label)
    for (const label of ['लग्न 10°59′', 'मं 10°12′ ↓', 'बु 12°59′ (वअ)', 'श 20°24′ (व)', '12 मीन'])
      expect(said('hi')).toContain(label)
  })

  it('counts from the Moon and marks no lagna while the birth time is unknown', () => {
    const chart = chartAt({ lagna: null, longitudes: { moon: 312.6, sun: 27 } })
    const north = layoutKundli({ chart, varga: 'd1', style: 'north', language: 'en' })
    expect(north.texts.map(wordsOf).filter((each) => each.startsWith('Asc'))).toEqual([])
    expect(north.texts.map(wordsOf)).toContain('Moon chart (Chandra kundli)')
    expect(north.description).toContain('Birth time unknown: house 1 is the Moon’s sign at noon.')
    const moon = north.texts.find(({ parts }) => parts[0]!.text === 'Mo')!
    expect(isInside(NORTH_HOUSES[0]!.outline, [moon.x - 3, moon.y - (north.height - 400)])).toBe(
      true,
    )
    const south = layoutKundli({ chart, varga: 'd1', style: 'south', language: 'hi' })
    expect(south.texts.map(wordsOf)).toContain('लग्न नहीं दिखाया गया')
    expect(south.shapes.filter(({ fill }) => fill)).toEqual([])
  })

  it('says so where the lagna changes inside the given birth time', () => {
    const about = castFor(BIRTHS.about)
    const said = (chart: Chart, varga: Varga, style: KundliStyle) =>
      layoutKundli({ chart, varga, style, language: 'en' }).texts.map(wordsOf)
    for (const varga of ['d1', 'd9', 'd10'] as const) {
      expect(said(about, varga, 'north')).toContain('Lagna not certain: middle of the given time')
      expect(said(about, varga, 'south')).toContain('Lagna not certain:')
      expect(said(castFor(BIRTHS.exact), varga, 'south')).not.toContain('Lagna not certain:')
    }
  })
})

const signOf = (
  { rashi, navamsa, dasamsa }: { rashi: number; navamsa: number; dasamsa: number },
  varga: Varga,
): number => ({ d1: rashi, d9: navamsa, d10: dasamsa })[varga]
