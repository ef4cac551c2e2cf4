import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs } from '@/rules/system/backoff'
import { FAILURES, failureStatus, failureText, type FailureCode } from '@/rules/system/failures'
import { paged } from '@/rules/system/paging'

const CODES = Object.keys(FAILURES) as FailureCode[]
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the wait before another attempt', () => {
  it('is between half and the whole of a gap that doubles up to an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), chance, (tried, luck) => {
        const gap = Math.min(3_600_000, 5_000 * 2 ** (tried - 1))
        const wait = backoffMs({ tried, chance: luck })
        expect(Number.isSafeInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(gap / 2)
        expect(wait).toBeLessThanOrEqual(gap)
      }),
    )
  })

  it('never gets shorter with the same luck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chance, (tried, luck) => {
        expect(backoffMs({ tried: tried + 1, chance: luck })).toBeGreaterThanOrEqual(
          backoffMs({ tried, chance: luck }),
        )
      }),
    )
  })
})

describe('a page of a list', () => {
  const list = fc.record({
    totalDocs: fc.nat(10_000),
    limit: fc.integer({ min: 1, max: 200 }),
    page: fc.integer({ min: 1, max: 200 }),
  })

  it('counts as Payload does', () => {
    fc.assert(
      fc.property(list, ({ totalDocs, limit, page }) => {
        const answer = paged({ docs: [], totalDocs, limit, page })
        expect(answer.totalPages).toBe(Math.max(1, Math.ceil(totalDocs / limit)))
        expect(answer.totalPages * limit).toBeGreaterThanOrEqual(totalDocs)
        expect(answer.hasNextPage).toBe(page < answer.totalPages)
        expect(answer.hasPrevPage).toBe(page > 1)
        expect(answer.nextPage).toBe(answer.hasNextPage ? page + 1 : null)
        expect(answer.prevPage).toBe(answer.hasPrevPage ? page - 1 : null)
        expect(answer.pagingCounter).toBe((page - 1) * limit + 1)
      }),
    )
  })

  it('leads through the whole list, once', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (totalDocs, limit) => {
        let seen = 0
        for (let page: number | null = 1; page;) {
          const first = (page - 1) * limit
          seen += Math.max(0, Math.min(limit, totalDocs - first))
          page = paged({ docs: [], totalDocs, limit, page }).nextPage
        }
        expect(seen).toBe(totalDocs)
      }),
    )
  })
})

describe('the table of failures', () => {
  it.each(CODES)('%s has a status of an error and a sentence in each language', (code) => {
    const [status, english, hindi] = FAILURES[code]
    expect(code).toMatch(/^[A-Z][A-Z_]+$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(english).toMatch(/^[A-Z].*[.)]$/)
    expect(hindi).toMatch(/^[\u0900-\u097f\w].*[।)]$/)
    expect(hindi).toMatch(/[\u0900-\u097f]/)
    expect(failureText({ code, language: 'en' })).toBe(english)
    expect(failureText({ code, language: 'hi' })).toBe(hindi)
    expect(failureStatus(code)).toBe(status)
  })

  it('says something else for each code', () => {
    const sentences = CODES.map((code) => FAILURES[code][1])
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
