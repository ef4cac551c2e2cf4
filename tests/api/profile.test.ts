import { describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { issuesIn } from '../support/intake'
import { testPayload } from '../support/payload'
import { makeService, payOrder, placeOrder, uploadReport } from './world'

const BIRTH = {
  date: '1984-02-29',
  time: '05:45',
  timeCertainty: 'exact',
  place: {
    name: 'Canarytown Ratnagiri',
    latitude: 16.9902,
    longitude: 73.312,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  },
}

const put = async (body: Record<string, unknown>) =>
  call({ method: 'PUT', path: '/user/profile', body, token: (await aClient()).token })

describe('the profile', () => {
  it('is the contract’s, and changes what is sent and nothing else', async () => {
    const { token, email, phone } = await aClient()
    const before = (await call({ path: '/user/profile', token })).body.user
    expect(Object.keys(before).sort()).toEqual(
      [
        'id',
        'name',
        'email',
        'emailVerified',
        'phone',
        'locale',
        'timezone',
        'photoUrl',
        'referralCode',
        'wallet',
        'coins',
        'birth',
        'lagna',
        'moonSign',
        'nakshatra',
        'currentMahadasha',
        'currentAntardasha',
        'createdAt',
        'updatedAt',
      ].sort(),
    )
    const { body } = await put({ name: 'Asha R. Rao', locale: 'hi', birth: BIRTH })
    expect(body.user).toEqual({
      ...before,
      name: 'Asha R. Rao',
      locale: 'hi',
      birth: BIRTH,
      lagna: 'Makara',
      moonSign: 'Makara',
      nakshatra: 'Shravana',
      currentMahadasha: expect.any(String),
      currentAntardasha: expect.any(String),
      updatedAt: body.user.updatedAt,
    })
    expect((await put({ timezone: 'Europe/London' })).body.user).toMatchObject({
      name: 'Asha R. Rao',
      email,
      phone,
      birth: BIRTH,
      timezone: 'Europe/London',
    })
    expect(
      (await put({ birth: { ...BIRTH, time: null, timeCertainty: 'unknown' } })).body.user.birth
        .time,
    ).toBeNull()
    expect((await put({ birth: null })).body.user.birth).toBeNull()
    await put({ birth: BIRTH })
  })

  it('says what the chart says now in the reader’s language, and no lagna without a time', async () => {
    const { token } = await aClient()
    const facts = async (locale: string) => {
      const { user } = (await call({ path: '/user/profile', token, query: { locale } })).body
      const { lagna, moonSign, nakshatra, currentMahadasha, currentAntardasha } = user
      return [lagna, moonSign, nakshatra, currentMahadasha, currentAntardasha]
    }
    await put({ birth: BIRTH })
    const { dasha } = (await call({ path: '/user/birth-chart', token })).body
    const lords = [GRAHAS[dasha.mahadasha as Graha], GRAHAS[dasha.antardasha as Graha]]
    const [en, hi] = [lords.map((lord) => lord.en), lords.map((lord) => lord.hi)]
    expect(await facts('en')).toEqual(['Makara', 'Makara', 'Shravana', ...en])
    expect(await facts('hi')).toEqual(['मकर', 'मकर', 'श्रवण', ...hi])
    await put({ birth: { ...BIRTH, time: null, timeCertainty: 'unknown' } })
    expect((await facts('en'))[0]).toBeNull()
    await put({ birth: null })
    expect(await facts('en')).toEqual([null, null, null, null, null])
    await put({ birth: BIRTH })
  })

  it('refuses unknown, derived and impossible values', async () => {
    const { phone } = await anotherClient()
    const refused: [Record<string, unknown>, string][] = [
      [{ email: 'new@example.in' }, 'UNKNOWN_FIELD email'],
      [{ lagna: 'Leo' }, 'UNKNOWN_FIELD lagna'],
      [{ wallet: { balance: 1 } }, 'UNKNOWN_FIELD wallet'],
      [{ isDisabled: false }, 'UNKNOWN_FIELD isDisabled'],
      [{ name: '' }, 'REQUIRED name'],
      [{ phone: '123' }, 'BAD_PHONE phone'],
      [{ phone }, 'PHONE_TAKEN phone'],
      [{ birth: { ...BIRTH, date: '1983-02-29' } }, 'BAD_DATE birth.date'],
      [{ birth: { ...BIRTH, date: '2999-01-01' } }, 'BIRTH_OUT_OF_RANGE birth.date'],
      [{ birth: { ...BIRTH, time: '25:00' } }, 'BAD_TIME birth.time'],
      [{ birth: { ...BIRTH, time: null } }, 'REQUIRED birth.time'],
      [
        { birth: { ...BIRTH, place: { ...BIRTH.place, latitude: 91 } } },
        'BAD_INPUT birth.place.latitude',
      ],
      [{ birth: { ...BIRTH, moonSign: 'x' } }, 'UNKNOWN_FIELD birth.moonSign'],
    ]
    for (const [body, issue] of refused) expect(issuesIn(await put(body))).toEqual([issue])
  })

  it('rests sealed, everywhere in the database', async () => {
    const payload = await testPayload()
    const rows = await query(
      { payload } as never,
      sql`select (select string_agg(p::text, '') from profiles p) || (select coalesce(string_agg(j::text, ''), '') from payload_jobs j) as all`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/Canarytown|1984-02-29|73\.312/)
    const { id } = await aClient()
    const seen = await call({
      path: `/admin/client/${id}/profile`,
      token: (await staffOf('practitioner')).token,
    })
    expect(seen.body.profiles[0].birth).toEqual(BIRTH)
  })

  it('of two parallel changes keeps both', async () => {
    await Promise.all([
      put({ name: 'Parallel Name' }),
      put({ locale: 'en' }),
      put({ timezone: 'Asia/Kolkata' }),
    ])
    const { user } = (await call({ path: '/user/profile', token: (await aClient()).token })).body
    expect(user).toMatchObject({ name: 'Parallel Name', locale: 'en', timezone: 'Asia/Kolkata' })
  })
})

describe('the dashboard', () => {
  it('counts what is the client’s own', async () => {
    const { token } = await aClient()
    const dashboard = async (as = token) =>
      (await call({ path: '/user/dashboard', token: as })).body
    await put({ birth: BIRTH })
    const empty = {
      orders: { active: 0, recent: [] },
      reports: { unread: 0 },
      remedies: { today: [] },
      calls: { upcoming: [] },
      notifications: { unread: 0 },
      wallet: { balance: 0, currency: 'INR' },
      suggestions: [],
      chart: expect.objectContaining({ lagna: { number: 10, name: 'Makara', isStable: true } }),
    }
    expect(await dashboard()).toEqual(empty)
    await makeService({ slug: 'reading' })
    const order = await placeOrder('reading', token)
    await payOrder(order)
    const report = await uploadReport(order)
    const busy = await dashboard()
    expect(busy).toMatchObject({
      orders: { active: 1, recent: [{ id: order, paymentStatus: 'paid' }] },
      reports: { unread: 1 },
    })
    await call({ path: `/reports/${report}`, token })
    expect((await dashboard()).reports.unread).toBe(0)
    expect(await dashboard((await anotherClient()).token)).toEqual({ ...empty, chart: null })
  })
})
