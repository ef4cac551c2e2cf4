import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { renderKundli } from '@/templates'
import { kundliReport } from '@/templates/charts/content/kundliReport'
import type { Block, KundliInput } from '@/templates/charts/report'
import { BIRTH } from './golden/drawnChart'
import { BIRTHS, HAS_POPPLER, kundliInput, poppler } from './golden/kundliInput'

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const textOf = (pdf: Buffer): Promise<string> =>
  poppler(pdf, (file) =>
    spaced(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })),
  )

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** Every word that a block puts on paper. */
function wordsOf(block: Block): string[] {
  if (block.kind === 'facts') return block.facts.flat()
  if (block.kind === 'points') return block.points
  if (block.kind === 'notice') return [block.title, ...block.points]
  if (block.kind === 'tables')
    return block.tables.flatMap(({ title, columns, rows }) => [
      ...(title === undefined ? [] : [title]),
      ...columns,
      ...rows.flat(),
    ])
  if (block.kind === 'kundlis')
    return block.drawings.flatMap(({ texts }) =>
      texts.map(({ parts }) => parts.map(({ text }) => text).join('')),
    )
  if (block.kind === 'legend') return [block.parts.map(({ text }) => text).join('')]
  return [block.text]
}

describe('a kundli as a document', () => {
  it.each(['en', 'hi'] as const)(
    'is the same to the byte, tagged, without scripts (%s)',
    async (locale) => {
      const one = await renderKundli(kundliInput({ locale }))
      const two = await renderKundli(
        JSON.parse(JSON.stringify(kundliInput({ locale }))) as KundliInput,
      )
      expect(one.equals(two)).toBe(true)
      const raw = one.toString('latin1')
      expect(raw.startsWith('%PDF-1.7')).toBe(true)
      expect(raw).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|URI|AcroForm)\b/)
      expect(raw).toContain(`/Lang (${locale}-IN)`)
      for (const tag of ['Figure', 'Table', 'TR', 'TH', 'TD', 'H1', 'H2', 'P'])
        expect(raw).toContain(`/S /${tag}\n`)
    },
  )

  it.runIf(HAS_POPPLER).each([
    ...([
      ['exact', 'en', 'north'],
      ['exact', 'hi', 'north'],
      ['about', 'en', 'south'],
    ] as const),
    ...([
      ['about', 'hi', 'south'],
      ['unknown', 'en', 'south'],
      ['unknown', 'hi', 'north'],
    ] as const),
  ])('has all of its words in the text layer (%s, %s, %s)', async (certainty, locale, style) => {
    const given = kundliInput({ locale, style }, BIRTHS[certainty])
    const report = kundliReport(given)
    const pdf = await renderKundli(given)
    const text = await textOf(pdf)
    const said = [
      ...[report.title, report.name, report.footer.left],
      ...report.cover.flatMap(({ title, facts }) => [title, ...facts.flat()]),
      ...report.notices.flatMap(({ title, points }) => [title, ...points]),
      ...report.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)]),
      report.footer.page(pagesOf(pdf), pagesOf(pdf)),
    ]
    const times = (each: string): number => said.filter((other) => other === each).length
    const missing = said.filter((each) => text.split(spaced(each)).length <= times(each))
    expect(missing).toEqual([])
  })

  it.runIf(HAS_POPPLER)('says what is running, why, and by which conventions', async () => {
    const text = await textOf(await renderKundli(kundliInput()))
    for (const said of [
      ...['Monday, 14 May 1990', '06:42 (exact)', '25°46′ N, 84°09′ E', 'Time zone Asia/Kolkata'],
      ...['Lagna Vrishabha 22°47′', 'Balance at birth: Venus, 16 years', 'Mars – Mercury – Rahu'],
      ...['Pratyantardashas in Mars – Mercury', 'Antardashas in Rahu', 'A dhaiya is running'],
      ...['Lahiri (Chitrapaksha) 23°43′', 'Vimshottari, a year of 365.25 days', '2025c'],
      ...['Mean node', 'VSOP87D', 'SH-7K3QF9', 'Page 1 of'],
    ])
      expect(text).toContain(said)
  })

  it.runIf(HAS_POPPLER)(
    'never has a lagna or its houses while the birth time is unknown',
    async () => {
      const text = await textOf(await renderKundli(kundliInput({}, BIRTHS.unknown)))
      expect(text).toContain('Moon chart (Chandra kundli)')
      expect(text).toContain('Not known: the birth time is missing')
      expect(text).toContain('this kundli has no lagna')
      expect(text).not.toMatch(/\bAsc\b|from the lagna\.|House from lagna|Navamsa \(D9\)|Dasamsa/)
    },
  )

  it.runIf(HAS_POPPLER)('says how far the dates may be off, and what changes when', async () => {
    const text = await textOf(await renderKundli(kundliInput({}, BIRTHS.about)))
    expect(text).toMatch(/Dasha dates may lie up to \d+ months earlier or later/)
    expect(text).toMatch(/Lagna changes at 06:\d\d from Mesha to Vrishabha\./)
    expect(text).toContain('06:42, give or take 45 minutes')
    expect(text).toContain('Was the clock one hour ahead')
  })

  it('is drawn whatever was typed', async () => {
    const name = `\u202E<script>alert(1)</script> \u0000 a${'\u0301'.repeat(60)} 👩🏽‍🚀 தமிழ் \uD800 ${'x'.repeat(900)}`
    const birth = { ...BIRTH, place: { ...BIRTH.place, name: `${name}\n`.repeat(40) } }
    for (const locale of ['en', 'hi'] as const) {
      const practice = { name: name.repeat(3), contact: name }
      const pdf = await renderKundli(
        kundliInput({ locale, code: name, person: { name, birth }, practice, style: 'south' }),
      )
      expect(pagesOf(pdf)).toBeLessThan(14)
      expect(pdf.length).toBeLessThan(400_000)
    }
  })
})
