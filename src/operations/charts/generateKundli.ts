import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { digest, open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { Answers } from '@/rules/intake/answers'
import { birthOfAnswers } from '@/rules/intake/birthOfAnswers'
import { renderKundli } from '@/templates'
import { orderMoney } from '../orders/orderMoney'
import { readSettings } from '../system/settings'
import { castBirth } from './castBirth'
import type { CurrentChart } from './currentChart'
import { kundliKey, type KundliOrder } from './kundliKey'
import { askForBirth, forgetBirthAttention } from './askForBirth'
import { chartIfAny } from './readChartFacts'

const TITLE = { en: 'Kundli report', hi: 'कुंडली रिपोर्ट' }

type Row = { code: string; sealed_answers: string | null }

/**
 * Makes the kundli report of a paid order from its chart and hands it over like an uploaded one; without usable birth
 * details staff are told. Safe to run twice: a report has the key of its order, chart, language and style. It begins
 * again when the birth details are corrected while it draws.
 */
export const generateKundli = async ({
  req,
  ...wanted
}: { req: PayloadRequest } & KundliOrder): Promise<void> => {
  const { order } = wanted
  const current = await chartIfAny({ req, subject: { order } })
  const row = await findWork({ req, order })
  if (!row) return
  if (!current) return askForBirth({ req, order })
  const key = kundliKey({ ...wanted, hash: current.provenance.hash })
  if (await isMade(req, key)) return
  const name = nameIn(row.sealed_answers) ?? current.name
  const content = await render({ req, current, row, name, ...wanted })
  const title = `${TITLE[wanted.locale]}: ${name}`
  const isOver = await transaction(req, async () => {
    const isWork = await findWork({ req, order, isLocked: true })
    if (!isWork || (await isMade(req, key))) return true
    if ((await chartIfAny({ req, subject: { order } }))?.id !== current.id) return false
    await keep({ req, order, key, content, chart: current.id, title })
    await forgetBirthAttention({ req, order })
    return true
  })
  if (!isOver) await generateKundli({ req, ...wanted })
}

/** The order while it is work; with `isLocked` nobody changes it until the caller's transaction ends. */
async function findWork({
  req,
  order,
  isLocked = false,
}: {
  req: PayloadRequest
  order: string
  isLocked?: boolean
}): Promise<Row | undefined> {
  const lock = isLocked ? sql`for update of o` : sql``
  const [row] = await query<Row>(
    req,
    sql`select o.code, f.sealed_answers from orders o left join form_submissions f on f.id = o.submission_id
        where o.id = ${order} and ${orderMoney('isPaid', 'o')} and o.status <> 'cancelled' ${lock}`,
  )
  return row
}

async function isMade(req: PayloadRequest, key: string): Promise<boolean> {
  const rows = await query(req, sql`select 1 from reports where generated_key = ${key}`)
  return rows.length > 0
}

/** As of now: the running periods, sade-sati and transits are those of the day of the report. */
async function render({
  req,
  current: { birth, provenance },
  row,
  name,
  locale,
  style,
}: { req: PayloadRequest; current: CurrentChart; row: Row; name: string } & KundliOrder) {
  const at = now().toISOString()
  const { practiceName, supportEmail } = await readSettings({ req, language: locale })
  return renderKundli({
    chart: castBirth({ birth, asOf: at, settings: provenance.settings }),
    person: { name, birth },
    code: row.code,
    locale,
    style,
    generatedAt: at,
    provenance,
    practice: { name: practiceName, contact: supportEmail },
  })
}

async function keep({
  req,
  content,
  key,
  ...report
}: {
  req: PayloadRequest
  order: string
  key: string
  content: Buffer
  chart: string
  title: string
}): Promise<void> {
  // A run that dies between its file and its commit leaves the file: the next one writes over it.
  const name = `kundli-${digest({ value: key, purpose: 'report-file' })}.pdf`
  const file = { data: content, mimetype: 'application/pdf', name, size: content.length }
  // The job makes it for the practice: its route or the paid order has decided that.
  await req.payload.create({
    collection: 'reports',
    data: {
      ...report,
      title: report.title.slice(0, 200),
      reportType: 'kundli',
      generatedKey: key,
    } as never,
    file,
    overwriteExistingFiles: true,
    req,
    overrideAccess: true,
    depth: 0,
  })
}

const nameIn = (sealed: string | null): string | null =>
  sealed ? (birthOfAnswers(open<Answers>({ sealed, purpose: 'answers' }))?.name ?? null) : null
