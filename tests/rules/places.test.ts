import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainName, soundOf, soundsOf } from '@/rules/charts/places/foldName'
import { placeRow } from '@/rules/charts/places/placeTable'
import { readPlaceTable } from '@/rules/charts/places/readPlaceTable'
import { romanNames } from '@/rules/text/romanNames'
import { searchPlaces } from '@/rules/charts/places/searchPlaces'
import { DISTRICT_TOWNS } from './districtTowns'
import { isZone } from '@/rules/time/zone'

const table = readPlaceTable(new Uint8Array(gunzipSync(readFileSync('media/places/places.gz'))))
const COUNT = table.rowStarts.length - 1

const find = (query: string, language: 'en' | 'hi' = 'en', limit = 8) =>
  searchPlaces({ table, query, limit, language })
const first = (query: string, language: 'en' | 'hi' = 'en') => {
  const place = find(query, language)[0]
  return place && `${place.name}, ${place.state}`
}

describe('names', () => {
  it.each([
    ['Nāgpur (East)', 'nagpur east'],
    ["Coeur d'Alene", 'coeur dalene'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['  ', ''],
  ])('%s in plain letters', (name, plain) => expect(plainName(name)).toBe(plain))

  it.each([
    ['vaaranasee', 'Varanasi'],
    ['Jodhpoor', 'Jodhpur'],
    ['Wadodara', 'Vadodara'],
    ['Muzaffarnagar', 'Mujafarnagar'],
    ['Ludhyana', 'Ludhiana'],
    ['Sholapur', 'Solapur'],
  ])('%s sounds like %s', (one, other) =>
    expect(soundOf(plainName(one))).toBe(soundOf(plainName(other))),
  )

  it.each([
    ['जोधपुर', 'jodhpur'],
    ['उज्जैन', 'ujjain'],
    ['मेहसाणा', 'mehsana'],
    ['चंडीगढ़', 'chandigarh'],
    ['मुंबई', 'mumbai'],
  ])('%s in Latin letters', (name, roman) => expect(romanNames(name)).toContain(roman))

  it('Hindi names are found by the sound of their Latin ones', () =>
    expect(soundsOf('मेहसाणा')).toContain(soundOf('mehsana')))
})

describe('the table', () => {
  it('knows all of India and the towns of the world', () => {
    expect(COUNT).toBeGreaterThan(50_000)
    const india = Array.from({ length: COUNT }, (_, row) => placeRow(table, row)).filter(
      ({ region }) => region[0] === 'IN',
    )
    expect(india.length).toBeGreaterThan(7100)
    for (const { name, latitude, longitude, timezone, region } of india) {
      expect(timezone, name).toBe('Asia/Kolkata')
      expect(region[1], name).not.toBe('')
      expect(latitude > 6 && latitude < 37.5 && longitude > 68 && longitude < 97.6, name).toBe(true)
    }
  })

  it('has zones that this runtime knows', () =>
    expect(table.zones.filter((zone) => !isZone(zone))).toEqual([]))

  it('keeps its keys in order', () => {
    const decoder = new TextDecoder()
    let before = ''
    for (let key = 0; key < table.shared.length; key += 1) {
      const name = decoder.decode(
        table.keys.subarray(table.keyStarts[key], table.keyStarts[key + 1]),
      )
      if (name < before) throw new Error(`${name} stands after ${before}`)
      before = name
    }
  })

  it('is small in memory', () => {
    const bytes = Object.values(table)
      .filter((value) => ArrayBuffer.isView(value))
      .reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(bytes).toBeLessThan(6_000_000)
  })
})

describe('a search', () => {
  it.each([
    ['Bombay', 'Mumbai, Maharashtra'],
    ['bambai', 'Mumbai, Maharashtra'],
    ['Benares', 'Varanasi, Uttar Pradesh'],
    ['Banaras', 'Varanasi, Uttar Pradesh'],
    ['kashi', 'Varanasi, Uttar Pradesh'],
    ['Poona', 'Pune, Maharashtra'],
    ['Calcutta', 'Kolkata, West Bengal'],
    ['Madras', 'Chennai, Tamil Nadu'],
    ['Baroda', 'Vadodara, Gujarat'],
    ['Gurgaon', 'Gurugram, Haryana'],
    ['Gurugram', 'Gurugram, Haryana'],
    ['Allahabad', 'Prayagraj, Uttar Pradesh'],
    ['Mysore', 'Mysuru, Karnataka'],
    ['Mysuru', 'Mysuru, Karnataka'],
    ['Trivandrum', 'Thiruvananthapuram, Kerala'],
    ['Vizag', 'Visakhapatnam, Andhra Pradesh'],
    ['Mehsana', 'Mehsana, Gujarat'],
    ['Jalore', 'Jalore, Rajasthan'],
    ['Dharwad', 'Dharwad, Karnataka'],
    ['Neemuch', 'Neemuch, Madhya Pradesh'],
    ['Gopeshwar', 'Gopeshwar, Uttarakhand'],
    ['Ballia', 'Ballia, Uttar Pradesh'],
    ['New Delhi', 'New Delhi, Delhi'],
    ['london', 'London, England'],
    ['pun', 'Pune, Maharashtra'],
  ])('%s means %s', (query, place) => expect(first(query)).toBe(place))

  it.each([
    ['उज्जैन', 'उज्जैन, मध्य प्रदेश'],
    ['मुंबई', 'मुंबई, महाराष्ट्र'],
    ['बनारस', 'वाराणसी, उत्तर प्रदेश'],
    ['काशी', 'वाराणसी, उत्तर प्रदेश'],
    ['मेहसाणा', 'मेहसाणा, गुजरात'],
    ['बलिया', 'बलिया, उत्तर प्रदेश'],
    ['जोधपुर', 'जोधपुर, राजस्थान'],
    ['इलाहाबाद', 'प्रयागराज, उत्तर प्रदेश'],
  ])('%s in Hindi means %s', (query, place) => expect(first(query, 'hi')).toBe(place))

  it.each([
    ['varansi', 'Varanasi'],
    ['luckhnow', 'Lucknow'],
    ['jaipru', 'Jaipur'],
    ['hydrabad', 'Hyderabad'],
    ['chandigadh', 'Chandigarh'],
    ['trivendrum', 'Thiruvananthapuram'],
    ['ahmadbad', 'Ahmedabad'],
    ['bhubneshwar', 'Bhubaneswar'],
    ['cohmbatore', 'Coimbatore'],
  ])('%s with its mistakes means %s', (query, name) =>
    expect(find(query).map((place) => place.name)).toContain(name),
  )

  it.each(Object.entries(DISTRICT_TOWNS))('knows the district towns of %s', (state, towns) => {
    const lost = towns
      .split(', ')
      .filter((town) => !find(`${town}, ${state}`).some((place) => place.state === state))
    expect(lost).toEqual([])
  })

  it('offers both towns of one name and chooses none', () => {
    const ballias = find('Ballia').filter(({ name }) => name === 'Ballia')
    expect(ballias.map(({ state }) => state).sort()).toEqual(['Bihar', 'Uttar Pradesh'])
    expect(ballias.every(({ isAmbiguous }) => isAmbiguous)).toBe(true)
    const aurangabads = find('Aurangabad').filter(({ isAmbiguous }) => isAmbiguous)
    expect(aurangabads.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['Bihar', 'Maharashtra']),
    )
    expect(find('Ujjain')[0]!.isAmbiguous).toBe(false)
  })

  it.each([
    ['Ballia, UP', 'Ballia, Uttar Pradesh'],
    ['Ballia, Bihar', 'Ballia, Bihar'],
    ['Ballia (begusarai)', 'Ballia, Bihar'],
    ['Aurangabad Bihar', 'Aurangabad, Bihar'],
    ['Hyderabad, Pakistan', 'Hyderabad, Sindh'],
    ['Springfield, Illinois', 'Springfield, Illinois'],
    ['London, Canada', 'London, Ontario'],
    ['बलिया, बिहार', 'Ballia, Bihar'],
  ])('%s says where it lies', (query, place) => expect(first(query)).toBe(place))

  it('gives coordinates and zone of the town itself', () => {
    expect(find('Ballia, UP')[0]).toMatchObject({
      latitude: expect.closeTo(25.758, 2),
      longitude: expect.closeTo(84.149, 2),
      timezone: 'Asia/Kolkata',
      district: 'Ballia',
      country: 'India',
    })
    expect(find('Kathmandu')[0]!.timezone).toBe('Asia/Kathmandu')
    expect(find('New York')[0]!.timezone).toBe('America/New_York')
  })

  it('finds every place by the name that it answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: COUNT - 1 }), (row) => {
        const { name, latitude, longitude } = placeRow(table, row)
        const found = searchPlaces({ table, query: name, limit: 400, language: 'en' })
        return (
          soundOf(plainName(name)).length < 2 ||
          found.some((each) => each.latitude === latitude && each.longitude === longitude)
        )
      }),
      { numRuns: 300 },
    )
  })

  it('bears whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (query) => {
        const found = find(query)
        return found.length <= 8 && found.every(({ country }) => country !== '')
      }),
      { numRuns: 300 },
    )
    expect(find('zxqv'.repeat(25))).toEqual([])
    expect(find('<script>')).toBeInstanceOf(Array)
  })
})
