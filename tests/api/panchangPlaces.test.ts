import { expect, it } from 'vitest'
import { call } from '../support/api'

const ask = (query: string) => call({ path: `/panchang?${query}` })

it.each([
  ['2011-12-30', 'Pacific/Apia', -13.83, -171.77],
  ['1993-08-21', 'Pacific/Kwajalein', 9.19, 167.42],
  ['2011-12-30', 'Pacific/Fakaofo', -9.38, -171.22],
  ['1994-12-31', 'Pacific/Kiritimati', 1.87, -157.43],
])('%s never was in %s, whole or in part', async (date, timezone, latitude, longitude) => {
  const panchang = await ask(
    `date=${date}&latitude=${latitude}&longitude=${longitude}&timezone=${timezone}`,
  )
  expect([panchang.status, panchang.body.errors?.[0].field]).toEqual([400, 'date'])
  for (const certainty of [
    { timeCertainty: 'unknown' },
    { timeCertainty: 'part', partOfDay: 'morning' },
    { timeCertainty: 'part', partOfDay: 'night' },
    { timeCertainty: 'exact', time: '10:00' },
  ]) {
    const body = { date, ...certainty, latitude, longitude, timezone }
    const chart = await call({ method: 'POST', path: '/charts', body })
    expect([certainty, chart.status]).toEqual([certainty, 400])
  }
})

it('a place outside India is asked for its zone, one in India is not', async () => {
  const suva = await ask('date=2026-11-29&latitude=-18.14&longitude=178.44')
  expect([suva.status, suva.body.errors?.[0]]).toMatchObject([
    400,
    { code: 'REQUIRED', field: 'timezone' },
  ])
  const pune = await ask('date=2026-11-29&latitude=18.52&longitude=73.86')
  expect([pune.status, pune.body.timezone]).toEqual([200, 'Asia/Kolkata'])
})
