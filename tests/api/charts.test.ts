import { beforeAll, describe, expect, it } from 'vitest'
import { staffOf } from '../support/actors'
import { call } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { BIRTH, JAIPUR } from './jaipur'

let staff: string

beforeAll(async () => {
  ;({ token: staff } = await staffOf('practitioner'))
}, 120_000)

describe('a chart that nobody keeps', () => {
  it('is the neutral chart, with what it was computed by', async () => {
    const asOf = '2026-11-22T06:30:00.000Z'
    const { status, body } = await post('/charts', { id: 'x-1', asOf, ...BIRTH })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: 'x-1',
      utc: '1991-03-14T01:12:00.000Z',
      ascendant: { rashi: 11 },
      dasha: { asOf, mahadasha: expect.any(String) },
      settings: { ayanamsa: 'lahiri', node: 'mean', yearDays: 365.25 },
      engine: { name: 'sahil' },
      provenance: { tzData: process.versions.tz, place: { latitude: 26.92, timeBasis: 'zone' } },
      warnings: [],
    })
    expect(body.provenance).not.toHaveProperty('hash')
    expect((await post('/charts', { id: 'x-1', asOf, ...BIRTH })).body).toEqual(body)
  })

  it('is the same however the place is sent', async () => {
    const { name, latitude, longitude } = JAIPUR
    const flat = { ...BIRTH, place: name, latitude, longitude, timezone: 'Asia/Kolkata' }
    const beside = { ...BIRTH, place: JAIPUR, timezone: 'Asia/Kolkata', timeBasis: 'zone' }
    const [one, two, three] = await Promise.all(
      [BIRTH, flat, beside].map((body) => post('/charts', body)),
    )
    expect(two!.body.ascendant).toEqual(one!.body.ascendant)
    expect(three!.body.provenance).toEqual(one!.body.provenance)
  })

  it('has its own conventions where they are asked for', async () => {
    const settings = { ayanamsa: 'raman', node: 'true', yearDays: 360 }
    const { body } = await post('/charts', { ...BIRTH, settings })
    expect(body.settings).toEqual({ ...settings, manglikSecondHouse: false })
    const { body: usual } = await post('/charts', BIRTH)
    expect(body.ayanamsa).not.toBe(usual.ayanamsa)
    expect(body.provenance.settings).not.toEqual(usual.provenance.settings)
  })

  it('without a time has no lagna, and says in words what is open', async () => {
    const { body } = await post('/charts?locale=hi', { ...BIRTH, time: null })
    expect(body.ascendant).toBeNull()
    expect(body.planets.moon.house).toBeNull()
    expect(body.confidence).toMatchObject({ certainty: 'unknown' })
    for (const { text } of body.confidence.facts) expect(text).toMatch(/[ऀ-ॿ]/)
  })

  it('warns of an old clock in the reader’s language', async () => {
    const old = { ...BIRTH, date: '1943-06-01' }
    const [en, hi] = await Promise.all([post('/charts', old), post('/charts?locale=hi', old)])
    expect(en.body.warnings[0]).toMatchObject({ code: 'INDIA_WAR_TIME', text: /war time/ })
    expect(hi.body.warnings[0].text).toMatch(/युद्ध/)
  })

  it('is refused with a code and a field', async () => {
    const { date, time } = BIRTH
    const berlin = { ...JAIPUR, timezone: 'Europe/Berlin' }
    const refused: [Record<string, unknown>, string][] = [
      [{}, 'REQUIRED date'],
      [{ ...BIRTH, date: '1991-02-30' }, 'BAD_DATE date'],
      [{ ...BIRTH, date: '1850-01-01' }, 'BIRTH_OUT_OF_RANGE date'],
      [{ ...BIRTH, time: '25:00' }, 'BAD_TIME time'],
      [{ date, time }, 'BAD_PLACE place'],
      [{ ...BIRTH, place: JAIPUR }, 'BAD_PLACE place'],
      [{ ...BIRTH, place: { ...BIRTH.place, latitude: 91 } }, 'BAD_INPUT place.latitude'],
      [{ ...BIRTH, place: berlin, date: '1985-03-31', time: '02:30' }, 'BIRTH_TIME_SKIPPED time'],
      [{ ...BIRTH, place: berlin, date: '1985-09-29', time: '02:30' }, 'BIRTH_TIME_TWICE clock'],
      [{ ...BIRTH, timeCertainty: 'part' }, 'REQUIRED partOfDay'],
      [{ ...BIRTH, timeCertainty: 'about', aboutMinutes: 5000 }, 'BAD_INPUT aboutMinutes'],
      [{ ...BIRTH, asOf: '2300-01-01T00:00:00Z' }, 'BAD_DATE asOf'],
      [{ ...BIRTH, settings: { yearDays: 1 } }, 'BAD_CHOICE settings.yearDays'],
      [{ ...BIRTH, sex: 'f' }, 'UNKNOWN_FIELD sex'],
    ]
    for (const [body, issue] of refused)
      expect([issue, ...issuesIn(await post('/charts', body))]).toEqual([issue, issue])
  })

  it('leaves nothing behind', async () => {
    const rows = async () => (await call({ path: '/charts/count', token: staff })).body.totalDocs
    const before = await rows()
    await post('/charts', BIRTH)
    expect(await rows()).toBe(before)
  })
})

describe('the panchang and a match', () => {
  it('are public, in both languages', async () => {
    const query = {
      date: '2026-11-22',
      latitude: 23.18,
      longitude: 75.77,
      timezone: 'Asia/Kolkata',
    }
    const { body } = await call({ path: '/panchang', query: { ...query, locale: 'hi' } })
    expect(body).toMatchObject({ date: '2026-11-22', vara: 0, varaName: 'रविवार' })
    expect(body.tithis[0]).toMatchObject({ number: expect.any(Number), name: /[ऀ-ॿ]/ })
    const groom = { ...BIRTH, date: '1989-08-02', time: '17:25' }
    const match = await post('/charts/match', { bride: BIRTH, groom })
    expect(match.body).toMatchObject({
      most: 36,
      isSure: true,
      bride: { moonSign: { isStable: true } },
    })
    const open = await post('/charts/match', { bride: BIRTH, groom: { ...groom, time: null } })
    expect(open.body.isSure).toBe(false)
  })

  it('refuse what is no day, place or birth', async () => {
    const day = { date: '2026-11-22', latitude: '23.18', longitude: '75.77' }
    const refused: [Record<string, string>, string][] = [
      [{ ...day, date: '1850-01-01' }, 'BAD_DATE date'],
      [{ ...day, latitude: '' }, 'BAD_INPUT latitude'],
      [{ ...day, longitude: '181' }, 'BAD_INPUT longitude'],
      [{ ...day, timezone: 'Asia/Nowhere' }, 'BAD_INPUT timezone'],
    ]
    for (const [query, issue] of refused)
      expect(issuesIn(await call({ path: '/panchang', query }))).toEqual([issue])
    const broken = await post('/charts/match', { bride: BIRTH, groom: { ...BIRTH, time: '99' } })
    expect(issuesIn(broken)).toEqual(['BAD_TIME groom.time'])
  })
})
