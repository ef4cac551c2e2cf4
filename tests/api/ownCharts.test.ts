import { beforeAll, describe, expect, it } from 'vitest'
import { USER_CHART_ROUTES } from '@/api/charts/user'
import { PEOPLE_ROUTES } from '@/api/people'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { runJobs } from '../support/jobs'
import { BIRTH } from './jaipur'
import { makeService, payOrder, placeOrder, world, type World } from './world'

const NONE = '00000000-0000-4000-8000-000000000000'

let seen: World
let token: string
let other: string
let staff: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await aClient())
  ;({ token: other } = await anotherClient())
  ;({ token: staff } = await staffOf('practitioner'))
}, 120_000)

describe('a client’s own chart', () => {
  it('is computed, drawn, and told ahead', async () => {
    const chart = await call({ path: '/user/birth-chart', token })
    expect(chart.body).toMatchObject({ id: seen.chart, profile: seen.profile, name: 'Asha Rao' })
    const query = { format: 'svg', style: 'south', varga: 'd9', locale: 'hi' }
    const drawn = await call({ path: '/user/birth-chart', token, query })
    expect(drawn.headers.get('content-type')).toContain('image/svg+xml')
    expect(drawn.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(drawn.body).toMatch(/^<svg[\s\S]*नवांश/)
    const { body } = await call({ path: '/user/chart-events', token, query: { months: 24 } })
    expect(body.events.length).toBeGreaterThan(10)
    expect(body.events[0]).toMatchObject({ at: expect.any(String), text: expect.any(String) })
    expect([...body.events].sort((a, b) => a.at.localeCompare(b.at))).toEqual(body.events)
  })

  it('is nobody else’s', async () => {
    for (const path of ['/user/birth-chart', '/user/chart-events'])
      for (const profile of [seen.profile, NONE])
        expect(codeOf(await call({ path, token: other, query: { profile } }))).toBe('NOT_FOUND')
    expect((await call({ path: `/charts/${seen.chart}`, token: other })).status).toBe(404)
    const own = await call({ path: `/charts/${seen.chart}`, token })
    expect(own.body).not.toHaveProperty('sealedChart')
    expect(own.body).not.toHaveProperty('key')
    const path = `/orders/${seen.order}/birth`
    const body = { ...BIRTH, place: { ...BIRTH.place } }
    expect(codeOf(await call({ method: 'PUT', path, body, token: other }))).toBe('NOT_FOUND')
  })

  it('follows what staff type on the person’s page, empty fields and all', async () => {
    const path = `/profiles/${seen.profile}`
    const { token: support } = await staffOf('support')
    const empty = { aboutMinutes: null, partOfDay: null, clock: null }
    const place = { ...BIRTH.place, timeBasis: 'zone', utcOffset: null }
    const typed = { ...BIRTH, ...empty, timeCertainty: 'exact', time: '18:30:00', place }
    const save = (birth: unknown) =>
      call({ method: 'PATCH', path, body: { birth }, token: support })
    expect((await save(typed)).status).toBe(200)
    const { body: chart } = await call({ path: '/user/birth-chart', token })
    expect(chart).toMatchObject({ birth: { time: '18:30:00' }, ascendant: { rashi: 5 } })
    expect(codeOf(await save({ ...typed, time: null }))).toBe('REQUIRED')
    expect(codeOf(await save({ ...typed, date: '1991-02-30' }))).toBe('BAD_DATE')
    expect((await save({ ...typed, time: '06:42' })).status).toBe(200)
    const { id: user } = await anotherClient()
    const body = { user, sealedBirth: 'x', selfKey: null }
    const moved = await call({ method: 'PATCH', path, body, token: support })
    expect(moved.body.doc.user.id).toBe((await aClient()).id)
    expect((await call({ path: '/user/birth-chart', token })).body.id).toBe(seen.chart)
  })

  it('is bounded: each answer is computed, each other birth is kept', () => {
    const open = [...USER_CHART_ROUTES, ...PEOPLE_ROUTES]
      .filter(
        ({ path, method }) => path.includes('chart') || `${method} ${path}` === 'put /user/profile',
      )
      .map(({ method, path, limit }) => [`${method} ${path}`, limit?.by])
    expect(open).toEqual([
      ['get /user/birth-chart', 'caller'],
      ['get /user/chart-events', 'caller'],
      ['put /user/profile', 'caller'],
    ])
  })

  it('needs birth details', async () => {
    expect(codeOf(await call({ path: '/user/birth-chart', token: other }))).toBe('BIRTH_MISSING')
  })
})

describe('the chart of an order', () => {
  it('comes from its form, is corrected by its client, and read by staff', async () => {
    const answers = {
      fullName: 'Meera Rao',
      birthDate: '1962-01-05',
      birthTime: { certainty: 'about', time: '05:00' },
      birthPlace: BIRTH.place,
    }
    const order = await placeOrder('reading', token, { answers })
    const path = `/orders/${order}`
    const { body: placed } = await call({ path, token })
    expect(placed.order).toMatchObject({
      birth: { date: '1962-01-05', timeCertainty: 'about' },
      birthSource: 'answers',
      canCorrectBirth: true,
      chart: { moonSign: { name: expect.any(String) } },
    })
    const { body: corrected } = await call({
      method: 'PUT',
      path: `${path}/birth`,
      body: { ...BIRTH, date: '1962-01-06', time: '05:10' },
      token,
    })
    expect(corrected.order).toMatchObject({ birth: { time: '05:10' }, birthSource: 'client' })
    expect(corrected.order.timeline.at(-1)).toMatchObject({ event: 'birth_corrected' })
    const chart = await call({ path: `/admin/orders/${order}/chart`, token: staff })
    expect(chart.body).toMatchObject({ order, birth: { date: '1962-01-06' } })
    const person = await call({ path: `/admin/profiles/${seen.profile}/chart`, token: staff })
    expect(person.body).toMatchObject({ id: seen.chart })
  })

  it('with a place of name only is open until it is found', async () => {
    const answers = { fullName: 'Meera Rao', birthDate: '1962-01-05', birthPlace: 'Jaipur' }
    const order = await placeOrder('reading', token, { answers })
    const { body } = await call({ path: `/orders/${order}`, token })
    expect(body.order).toMatchObject({ birth: null, birthSource: null, chart: null })
  })

  it('is the person’s where the form names the same birth by its place alone, and no other one', async () => {
    const sourceWith = async (birthTime: unknown) => {
      const answers = {
        fullName: 'Asha Rao',
        birthDate: BIRTH.date,
        birthTime,
        birthPlace: 'Jaipur',
      }
      const path = `/orders/${await placeOrder('reading', token, { answers })}`
      return (await call({ path, token })).body.order.birthSource
    }
    expect(await sourceWith('unknown')).toBe('profile')
    expect(await sourceWith({ certainty: 'exact', time: BIRTH.time })).toBe('profile')
    expect(await sourceWith({ certainty: 'exact', time: '18:10' })).toBeNull()
    expect(await sourceWith({ certainty: 'part', partOfDay: 'night' })).toBeNull()
  })

  it('becomes a report of the client, and says when it is old', async () => {
    await makeService({ slug: 'kundli', autoReport: 'none' })
    const order = await placeOrder('kundli', token)
    const make = (body = {}) => post(`/admin/orders/${order}/kundli`, body, { token: staff })
    expect(codeOf(await make())).toBe('ORDER_NOT_PAID')
    await payOrder(order)
    expect((await make({ locale: 'hi', style: 'south' })).body.state).toBe('queued')
    await runJobs()
    const { body } = await call({ path: `/orders/${order}`, token })
    expect(body.order).toMatchObject({ status: 'delivered' })
    const [report] = body.order.reports
    const read = await call({ path: `/reports/${report}`, token })
    expect(read.body.report).toMatchObject({ reportType: 'kundli', title: /कुंडली/ })
    const file = await call({ path: read.body.report.file.url.replace(/^.*\/api/, '/api') })
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const stale = async () => (await call({ path: '/admin/charts/stale', token: staff })).body.docs
    expect(await stale()).toEqual([])
    const birth = { ...BIRTH, time: '09:00' }
    await call({ method: 'PUT', path: '/user/profile', body: { birth }, token })
    const old = (await stale()).find((each: { report: string }) => each.report === report)
    expect(old).toMatchObject({ reason: 'person', order: { id: order } })
    await call({ method: 'PUT', path: '/user/profile', body: { birth: BIRTH }, token })
    expect(await stale()).toEqual([])
  })
})
