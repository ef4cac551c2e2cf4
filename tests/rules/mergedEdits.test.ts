import { describe, expect, it } from 'vitest'
import { fieldAtPath } from '@/admin/fields/fieldAtPath'
import { mergeEdits } from '@/admin/fields/mergeEdits'
import { valueInWords } from '@/admin/fields/valueInWords'

const untouched = (value: unknown) => ({ value, initialValue: value })

const theirs = {
  title: 'Theirs',
  price: 200,
  days: 9,
  seo: { title: 'Theirs', description: 'Same' },
  list: [{ id: 'a', text: 'theirs' }],
  revision: 'new',
}
const typed = {
  title: 'Mine',
  price: 100,
  days: 7,
  seo: { title: 'Same', description: 'Mine' },
  list: [{ id: 'a', text: 'mine' }],
  revision: 'old',
}
const state = {
  title: { value: 'Mine', initialValue: 'First' },
  price: untouched(100),
  days: { value: 7, initialValue: 5 },
  'seo.title': untouched('Same'),
  'seo.description': { value: 'Mine', initialValue: 'Same' },
  list: untouched(1),
  'list.0.text': { value: 'mine', initialValue: 'first' },
  revision: untouched('old'),
}

describe('edits of two that meet', () => {
  it('keep what was typed, take what was not touched, and go by choice where both changed', () => {
    const choices = { title: 'mine', list: 'theirs' } as const
    expect(mergeEdits({ theirs, typed, state, choices })).toEqual({
      title: 'Mine',
      price: 200,
      days: 7,
      seo: { title: 'Theirs', description: 'Mine' },
      list: [{ id: 'a', text: 'theirs' }],
      revision: 'new',
    })
    const other = mergeEdits({ theirs, typed, state, choices: { title: 'theirs', list: 'mine' } })
    expect(other).toMatchObject({ title: 'Theirs', list: [{ id: 'a', text: 'mine' }] })
    expect(theirs.title).toBe('Theirs')
  })

  it('take a group that is decided as one as one', () => {
    const birth = {
      theirs: { birth: { date: '1990-01-01', place: { name: 'Agra' } } },
      typed: { birth: { date: '1991-01-01', place: { name: 'Pune' } } },
      state: { 'birth.date': { value: '1991-01-01', initialValue: '1989-01-01' } },
    }
    expect(mergeEdits({ ...birth, choices: { birth: 'mine' } })).toEqual(birth.typed)
    expect(mergeEdits({ ...birth, choices: { birth: 'theirs' } })).toEqual(birth.theirs)
  })
})

describe('a value in a question', () => {
  const fields = [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Offer',
          fields: [
            {
              name: 'price',
              type: 'number',
              label: { en: 'Price', hi: 'मूल्य' },
              admin: { custom: { unit: 'paise' } },
            },
          ],
        },
        {
          name: 'seo',
          label: { en: 'Search', hi: 'खोज' },
          fields: [{ name: 'title', type: 'text', label: { en: 'Title', hi: 'शीर्षक' } }],
        },
      ],
    },
    { name: 'isOpen', type: 'checkbox' },
    { name: 'kind', type: 'select', options: [{ value: 'a', label: { en: 'First', hi: 'पहला' } }] },
  ] as never

  it.each([
    ['price', 149_900, 'Price', '₹1,499.00'],
    ['seo.title', null, 'Search: Title', 'Empty'],
    ['isOpen', null, 'isOpen', 'No'],
    ['kind', 'a', 'kind', 'First'],
    [
      'gone',
      [{ id: 'x', text: 'One', rest: { root: { type: 'root', text: 'two' } } }],
      'gone',
      'One · two',
    ],
  ])('%s is said in words', (path, value, label, words) => {
    const found = fieldAtPath({ fields, path, language: 'en' })
    expect(found.label).toBe(label)
    expect(valueInWords(found.field, value, 'en')).toBe(words)
  })
})
