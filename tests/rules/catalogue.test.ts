import { expect, it } from 'vitest'
import { CATEGORIES, CATEGORY_SLUGS } from '@/rules/catalogue/categories'
import { isSlug } from '@/rules/text/slug'

it('the five categories are addresses and have names in both languages', () => {
  expect([...CATEGORY_SLUGS].sort()).toEqual([
    'astrology',
    'energy',
    'manifestation',
    'material',
    'vastu',
  ])
  for (const slug of CATEGORY_SLUGS) {
    expect(isSlug(slug)).toBe(true)
    expect(CATEGORIES[slug].en).toMatch(/^[A-Z]/)
    expect(CATEGORIES[slug].hi).toMatch(/[\u0900-\u097f]/)
  }
})
