import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PUBLISHED, SCENARIOS, UNREAD } from './vendorScenarios'

describe('the vendor’s published scenarios', () => {
  it('are all in the table, once', () => {
    expect([...Object.keys(SCENARIOS), ...UNREAD].sort()).toEqual([...PUBLISHED].sort())
  })

  it.each(Object.entries(SCENARIOS))('%s is proven, or says why it cannot be', (_, scenario) => {
    if ('cannot' in scenario) return expect(scenario.cannot.length).toBeGreaterThan(20)
    expect(readFileSync(scenario.file, 'utf8')).toContain(`it('${scenario.test}'`)
  })
})
