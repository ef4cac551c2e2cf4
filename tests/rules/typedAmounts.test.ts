import { describe, expect, it } from 'vitest'
import { percentOf } from '@/admin/fields/percent'
import { paiseOf } from '@/admin/fields/rupees'

describe('what staff type for money', () => {
  it.each([
    ['50', 50],
    [' 50 %', 50],
    ['५०', 50],
    ['0', 0],
    ['100', 100],
    ['101', null],
    ['12.5', null],
    ['-1', null],
    ['half', null],
    ['', null],
  ])('%j is the percent %j', (typed, percent) => {
    expect(percentOf(typed)).toBe(percent)
  })

  it.each([
    ['1,499.5', 149950],
    ['₹ १,४९९', 149900],
    ['0.01', 1],
    ['1.005', null],
    ['1e3', null],
    ['-5', null],
    ['all', null],
  ])('%j is %j paise', (typed, paise) => {
    expect(paiseOf(typed)).toBe(paise)
  })
})
