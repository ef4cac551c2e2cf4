import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Birth } from '@/rules/people/birth'
import type { KundliInput } from '@/templates/charts/report'
import { AS_OF, BIRTH, castFor } from './drawnChart'

/** Whether a PDF can be read and drawn here. */
export const HAS_POPPLER = ['pdftotext', 'pdftoppm'].every((tool) => !spawnSync(tool, ['-v']).error)

/** Births of every certainty. */
export const BIRTHS = {
  exact: BIRTH,
  about: { ...BIRTH, date: '1943-05-14', timeCertainty: 'about', aboutMinutes: 45 },
  unknown: { ...BIRTH, date: '1985-11-02', time: null, timeCertainty: 'unknown' },
} as const satisfies Record<string, Birth>

/** What a report is made of. */
export const kundliInput = (
  over: Partial<KundliInput> = {},
  birth: Birth = BIRTH,
): KundliInput => ({
  chart: { ...castFor(birth), engine: { name: 'sahil', version: '1.0.0' } },
  person: { name: over.locale === 'hi' ? 'अनन्या क्षत्रिय' : 'Ananya Sharma', birth },
  code: 'SH-7K3QF9',
  locale: 'en',
  style: 'north',
  generatedAt: AS_OF,
  provenance: { hash: 'b1946ac92492d2347c6235b4d2611184'.repeat(2), tzData: '2025c' },
  practice: { name: 'Sahil Jyotish', contact: 'namaste@sahil.example' },
  ...over,
})

/** Runs a tool of poppler on a document in a folder of its own. */
export async function poppler<Made>(
  pdf: Buffer,
  read: (file: string, folder: string) => Made | Promise<Made>,
): Promise<Made> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahil-kundli-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return await read(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
