import { describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { currentChart } from '@/operations/charts/currentChart'
import { renewChart } from '@/operations/charts/renewChart'
import { updateProfile } from '@/operations/people/updateProfile'
import type { Birth } from '@/rules/people/birth'
import { aBirth, bear, chartsOf, selfOf } from './births'
import { testPayload } from '../support/payload'
import { aClient, anOrder, lost, newReq, rows, sql, together, won } from './shop'

describe('the current chart', () => {
  it('is computed once and found again, whoever asks at once', async () => {
    const client = await aClient()
    const profile = await bear(client)
    const found = await together(6, (req) => currentChart({ req, subject: { profile } }))
    expect(lost(found)).toEqual([])
    expect(new Set(won(found).map(({ id }) => id)).size).toBe(1)
    const again = await currentChart({ req: await newReq(), subject: { profile } })
    expect(again).toEqual(won(found)[0])
    expect(again.chart.ascendant?.rashi).toBeGreaterThan(0)
    expect(await chartsOf({ profile })).toEqual([{ isPresent: true }])
  })

  it('is called after its person and its day, not by a digest', async () => {
    const client = await aClient()
    const profile = await bear(client)
    await rows(sql`update profiles set name = 'Meera Rao' where id = ${profile}`)
    const { order } = await anOrder({ client })
    const titles: unknown[] = []
    for (const subject of [{ profile }, { order }]) {
      const { id } = await currentChart({ req: await newReq(), subject })
      const chart = await (await testPayload()).findByID({ collection: 'charts', id, depth: 0 })
      titles.push(chart.title)
    }
    expect(titles).toEqual([
      expect.stringMatching(/^Meera Rao · \d+ \w+ \d{4}$/),
      expect.stringMatching(/^Asha Rao · \d+ \w+ \d{4}$/),
    ])
  })

  it('rests sealed: neither the birth nor a plain digest of it is in the row', async () => {
    const profile = await bear(await aClient())
    const { provenance, chart } = await currentChart({ req: await newReq(), subject: { profile } })
    const [row] = await rows<{ text: string; hash: string }>(
      sql`select c::text as text, input_digest as hash from charts c where profile_id = ${profile}`,
    )
    expect(row!.text).not.toContain('1991')
    expect(row!.text).not.toContain(chart.utc)
    expect(row!.hash).toBe(provenance.hash)
    expect(provenance).toMatchObject({
      engine: { name: 'sahil' },
      tzData: process.versions.tz,
      place: { latitude: 26.92 },
      settings: { ayanamsa: 'lahiri' },
    })
  })

  it('is the same bytes for the same input at another time', async () => {
    const [one, other] = [await bear(await aClient()), await bear(await aClient())]
    const first = await currentChart({ req: await newReq(), subject: { profile: one } })
    shiftClock(400 * 86_400_000)
    const second = await currentChart({ req: await newReq(), subject: { profile: other } })
    shiftClock(0)
    expect(JSON.stringify(second.chart)).toBe(JSON.stringify(first.chart))
    expect(second.provenance).toEqual(first.provenance)
  })

  it('follows the birth, and an input that comes back has its chart back', async () => {
    const client = await aClient()
    const profile = await bear(client)
    const change = async (birth: Birth | null) =>
      updateProfile({ req: await newReq(), user: client.id, changes: { birth }, language: 'en' })
    const first = await currentChart({ req: await newReq(), subject: { profile } })
    await change(aBirth({ time: '07:42' }))
    const second = await currentChart({ req: await newReq(), subject: { profile } })
    expect(second.id).not.toBe(first.id)
    expect(await chartsOf({ profile })).toEqual([{ isPresent: false }, { isPresent: true }])
    await change(aBirth())
    expect((await currentChart({ req: await newReq(), subject: { profile } })).id).toBe(first.id)
    expect(await chartsOf({ profile })).toEqual([{ isPresent: true }, { isPresent: false }])
    await change(null)
    expect(await chartsOf({ profile })).toEqual([{ isPresent: false }, { isPresent: false }])
    await expect(currentChart({ req: await newReq(), subject: { profile } })).rejects.toMatchObject(
      {
        code: 'BIRTH_MISSING',
      },
    )
  })

  it('does not change with the name of the place or what the certainty does not use', async () => {
    const client = await aClient()
    const profile = await bear(client)
    const first = await currentChart({ req: await newReq(), subject: { profile } })
    const place = { ...aBirth().place, name: 'Jaipur, Rajasthan' }
    await bear(client, aBirth({ place, aboutMinutes: 20, partOfDay: 'dawn' }))
    const second = await currentChart({ req: await newReq(), subject: { profile } })
    expect(second.id).toBe(first.id)
    expect(second.birth.place.name).toBe('Jaipur, Rajasthan')
  })

  it('is computed anew by another engine, and the old one is kept', async () => {
    const profile = await bear(await aClient())
    const first = await currentChart({ req: await newReq(), subject: { profile } })
    await rows(
      sql`update charts set engine_version = '0.9.0', input_digest = 'old', key = 'old' where id = ${first.id}`,
    )
    const second = await currentChart({ req: await newReq(), subject: { profile } })
    expect(second.id).not.toBe(first.id)
    expect(await chartsOf({ profile })).toEqual([{ isPresent: false }, { isPresent: true }])
  })

  it('refuses a clock that never struck and keeps the chart that there was', async () => {
    const client = await aClient()
    const profile = await bear(client)
    const { id } = await currentChart({ req: await newReq(), subject: { profile } })
    const place = { ...aBirth().place, timezone: 'Europe/Berlin' }
    await bear(client, aBirth({ date: '1985-03-31', time: '02:30', place }))
    await expect(renewChart({ req: await newReq(), subject: { profile } })).rejects.toMatchObject({
      code: 'BIRTH_TIME_SKIPPED',
    })
    await bear(client)
    expect((await currentChart({ req: await newReq(), subject: { profile } })).id).toBe(id)
  })

  it('of a person that does not exist is not found', async () => {
    const subject = { profile: await selfOf(await aClient()) }
    await rows(sql`delete from profiles where id = ${subject.profile}`)
    await expect(currentChart({ req: await newReq(), subject })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
