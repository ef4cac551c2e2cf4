import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { placeRow } from '@/rules/charts/places/placeTable'
import { readPlaceTable } from '@/rules/charts/places/readPlaceTable'
import { searchPlaces } from '@/rules/charts/places/searchPlaces'

const table = readPlaceTable(new Uint8Array(gunzipSync(readFileSync('media/places/places.gz'))))
const COUNT = table.rowStarts.length - 1

const find = (query: string) => searchPlaces({ table, query, limit: 8, language: 'en' })
const first = (query: string) => {
  const place = find(query)[0]
  return place && `${place.name}, ${place.state}`
}

describe('a city before hamlets of its name, and its old names', () => {
  it.each([
    ['Dubai', 'Dubai, Dubai'],
    ['Dacca', 'Dhaka, Dhaka Division'],
    ['Dhaka', 'Dhaka, Dhaka Division'],
    ['Doha', 'Doha, Baladiyat ad Dawhah'],
    ['Kandy', 'Kandy, Central Province'],
    ['Simla', 'Shimla, Himachal Pradesh'],
    ['Cawnpore', 'Kanpur, Uttar Pradesh'],
    ['Rangoon', 'Yangon, Yangon'],
    ['Akyab', 'Sittwe, Rakhine'],
    ['Peking', 'Beijing, Beijing'],
    ['Canton', 'Guangzhou, Guangdong'],
    ['Saigon', 'Ho Chi Minh City, Lang Son Province'],
    ['Leningrad', 'Saint Petersburg, St.-Petersburg'],
    ['Constantinople', 'Istanbul, Istanbul'],
    ['Bangalore', 'Bengaluru, Karnataka'],
    ['Berhampur', 'Brahmapur, Odisha'],
    ['Bijapur', 'Vijayapura, Karnataka'],
    ['Aurangabad', 'Chhatrapati Sambhajinagar, Maharashtra'],
    ['Cuttack, Orissa', 'Cuttack, Odisha'],
    ['Sarnath', 'Sarnath, Uttar Pradesh'],
    ['Nalanda', 'Nalanda, Bihar'],
    ['Badrinath', 'Badrinath, Uttarakhand'],
    ['Konark', 'Konark, Odisha'],
    ['Khajuraho', 'Khajuraho, Madhya Pradesh'],
  ])('%s means %s', (query, place) => expect(first(query)).toBe(place))

  it.each(['Group of Monuments', 'Archaeological Site', 'World Heritage Site'])(
    'knows no town that is a %s',
    (sight) => {
      const rows = Array.from({ length: COUNT }, (_, row) => placeRow(table, row))
      expect(rows.filter(({ name }) => name.includes(sight))).toEqual([])
      expect(find(`Khajuraho ${sight}`).filter(({ name }) => name.includes(sight))).toEqual([])
    },
  )
})
