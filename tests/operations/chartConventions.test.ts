import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { computeChart } from '@/operations/charts/computeChart'
import { correctBirth } from '@/operations/charts/correctBirth'
import { currentChart } from '@/operations/charts/currentChart'
import { generateKundli } from '@/operations/charts/generateKundli'
import { listStale } from '@/operations/charts/listStale'
import { readBirthChart } from '@/operations/charts/readBirthChart'
import { readConventions } from '@/operations/charts/readConventions'
import { CHART_SETTINGS, type ChartSettings } from '@/rules/charts/chartSettings'
import { HAS_POPPLER, poppler } from '../rules/golden/kundliInput'
import { testPayload } from '../support/payload'
import { aBirth, bear } from './births'
import { aClient, aPaidOrder, newReq, rows, sql } from './shop'

const OTHERS: ChartSettings = {
  ayanamsa: 'krishnamurti',
  node: 'true',
  yearDays: 360,
  manglikSecondHouse: true,
}

/** What the owner saves on the settings page. */
const choose = async ({ node, yearDays, ...settings }: ChartSettings): Promise<void> => {
  const charts = { ...settings, yearDays: String(yearDays), hasTrueNode: node === 'true' }
  const payload = await testPayload()
  await payload.updateGlobal({ slug: 'settings', data: { charts } as never })
}

afterEach(() => choose(CHART_SETTINGS))

const bornAndPaid = async () => {
  const client = await aClient()
  const profile = await bear(client)
  return { ...(await aPaidOrder({ client })), profile }
}

const chartOf = async (subject: { order: string } | { profile: string }) =>
  currentChart({ req: await newReq(), subject })

const make = async (order: string) =>
  generateKundli({ req: await newReq(), order, locale: 'en', style: 'north' })

const staleOf = async (order: string) =>
  (await listStale({ req: await newReq(), order })).docs.map(({ reason }) => reason)

describe('the chart conventions of the practice', () => {
  it('are today’s while nothing was saved, so that no kept chart changes', async () => {
    await rows(sql`delete from settings`)
    expect(JSON.stringify(await readConventions({ req: await newReq() }))).toBe(
      JSON.stringify(CHART_SETTINGS),
    )
    const { profile } = await bornAndPaid()
    const before = await chartOf({ profile })
    await choose(CHART_SETTINGS)
    expect(await chartOf({ profile })).toEqual(before)
  })

  it('make every kept chart, and its digest', async () => {
    const { profile, client } = await bornAndPaid()
    const before = await chartOf({ profile })
    await choose(OTHERS)
    const after = await chartOf({ profile })
    expect(after.chart.settings).toEqual(OTHERS)
    expect(after.provenance).toMatchObject({ settings: OTHERS })
    expect(after.provenance.hash).not.toBe(before.provenance.hash)
    expect(after.chart.ayanamsa).not.toBe(before.chart.ayanamsa)
    expect(after.chart.planets.rahu.longitude).toBe(after.chart.rahuTrue.longitude)
    const asked = { req: await newReq(), caller: client, subject: { profile } }
    const read = await readBirthChart({ ...asked, language: 'en' })
    const settings = await readConventions({ req: await newReq() })
    const same = computeChart({ birth: aBirth(), settings, language: 'en' })
    expect(read).toMatchObject({ settings: OTHERS, planets: same.planets })
    await choose(CHART_SETTINGS)
    expect(await chartOf({ profile })).toEqual(before)
  })

  it('that changed make reports stale, whether or not anybody looked, until each is made anew', async () => {
    const { order } = await bornAndPaid()
    await make(order)
    await choose(OTHERS)
    expect(await staleOf(order)).toEqual(['settings'])
    await chartOf({ order })
    expect(await staleOf(order)).toEqual(['settings'])
    const [{ count }] = await countReports(order)
    expect(count).toBe(1)
    await make(order)
    expect(await staleOf(order)).toEqual([])
  })

  it('that came back leave nothing stale but a birth that changed meanwhile', async () => {
    const { order, client } = await bornAndPaid()
    await make(order)
    await choose(OTHERS)
    await chartOf({ order })
    await choose(CHART_SETTINGS)
    expect(await staleOf(order)).toEqual([])
    const birth = aBirth({ time: '09:00' })
    await correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })
    expect(await staleOf(order)).toEqual(['birth'])
  })

  it('of a person that was read before are no change of birth', async () => {
    const { order, profile } = await bornAndPaid()
    await make(order)
    await choose(OTHERS)
    await chartOf({ profile })
    await choose(CHART_SETTINGS)
    expect(await staleOf(order)).toEqual([])
  })

  it.runIf(HAS_POPPLER)('are stated in the report', async () => {
    const { order } = await bornAndPaid()
    await choose(OTHERS)
    await make(order)
    const [row] = await rows<{ filename: string }>(
      sql`select filename from reports where order_id = ${order}`,
    )
    const pdf = readFileSync(`media/local/reports/${row!.filename}`)
    const text = await poppler(pdf, (file) =>
      execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' '),
    )
    for (const said of ['Krishnamurti', 'True node', '360 days', '1, 2, 4, 7'])
      expect(text).toContain(said)
    expect(text).not.toContain('Lahiri')
  })
})

const countReports = (order: string) =>
  rows<{ count: number }>(
    sql`select count(*)::int as count from reports where order_id = ${order}`,
  ) as Promise<[{ count: number }]>
