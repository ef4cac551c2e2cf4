import { en } from '@payloadcms/translations/languages/en'
import { expect, it } from 'vitest'
import { HINDI } from '@/rules/system/hindi'

type Texts = Record<string, Record<string, string>>

const ENGLISH = en.translations as unknown as Texts

/** Placeholders and tags, which must all be there again; the dash of an empty cell has none. */
const marksOf = (text: string): string[] => (text.match(/\{\{\w+\}\}|<\/?\w+[^>]*>/g) ?? []).sort()

const EVERY = Object.entries(ENGLISH).flatMap(([group, texts]) =>
  Object.entries(texts).map(([key, english]) => ({ group, key, english })),
)

it('has every text of Payload and no other', () => {
  const keys = (texts: Texts) =>
    Object.entries(texts).map(([group, each]) => [group, Object.keys(each).sort()])
  expect(Object.fromEntries(keys(HINDI))).toEqual(Object.fromEntries(keys(ENGLISH)))
})

it('is Hindi, with the same placeholders and tags', () => {
  const wrong = EVERY.filter(({ group, key, english }) => {
    const hindi = (HINDI as Texts)[group]?.[key] ?? ''
    if (key === 'noLabel') return hindi !== '–'
    return !/[\u0900-\u097F]/.test(hindi) || `${marksOf(hindi)}` !== `${marksOf(english)}`
  })
  expect(wrong).toEqual([])
})
