import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { seedProject } from './fixture'
import { findImportViolations } from './findImportViolations'
import { UPWARDS } from './layers'

test('every import follows the direction of the layers', { timeout: 60_000 }, async () => {
  expect(await findImportViolations(process.cwd())).toEqual([])
})

/** Each row: the rule that must speak, the file that breaks it, and what it writes. */
const SEEDED: [rule: string, file: string, text: string][] = [
  ['config-direction', 'payload.config.ts', `import '@/operations/orders/place'`],
  ['collections-direction', 'collections/Orders.ts', `import '@/operations/orders/place'`],
  ['hooks-direction', 'hooks/orders.ts', `import '@/integrations/payments'`],
  ['jobs-direction', 'jobs/orders/sweep.ts', `import '@/api/orders'`],
  ['api-direction', 'src/api/people.ts', `import '@/integrations/payments'`],
  ['operations-direction', 'src/operations/orders/move.ts', `import '@jobs/orders/tick'`],
  ['operations-direction', 'src/operations/orders/show.ts', `import '../../../collections/Plain'`],
  ['intake-below', 'src/operations/intake/charge.ts', `import '../orders/place'`],
  ['payments-below', 'src/operations/payments/tax/mark.ts', `import '../../orders/place'`],
  ['system-below', 'src/operations/system/tell.ts', `import '@/operations/orders/place'`],
  ['integrations-direction', 'src/integrations/mail/index.ts', `import '@/rules/orders/price'`],
  ['templates-direction', 'src/templates/orders/mail.ts', `import '@/kit/env'`],
  ['kit-direction', 'src/kit/claim.ts', `import '@/operations/orders/place'`],
  ['rules-direction', 'src/rules/orders/due.ts', `import type { Env } from '@/kit/env'`],
  ['rules-direction', 'src/rules/orders/tax.ts', `import '../../payload-types'`],
  ['admin-direction', 'src/admin/Board.ts', `import '@/integrations/payments'`],
  ['sandbox-direction', 'src/sandbox/mail.ts', `import '@/kit/env'`],
  ['server-direction', 'src/server/work.ts', `import '../../tests/support/clock'`],
  ['rules-without-packages', 'src/rules/orders/form.ts', `import 'payload'`],
  ['rules-without-node', 'src/rules/orders/hash.ts', `import 'node:crypto'`],
  [
    'port-by-its-index',
    'src/operations/orders/pay.ts',
    `import '@/integrations/payments/razorpay'`,
  ],
  ['port-by-its-index', 'src/server/pay.ts', `import '@/integrations/payments/razorpay'`],
  ['port-to-port', 'src/integrations/mail/smtp.ts', `import '@/integrations/payments'`],
  ['sandbox-alone', 'src/server/api.ts', `import '@/sandbox/phone'`],
  ['sdk-razorpay', 'src/operations/orders/refund.ts', `import 'razorpay'`],
  ['sdk-twilio', 'jobs/orders/call.ts', `import 'twilio'`],
  ['sdk-mail', 'src/kit/mail.ts', `import 'nodemailer'`],
  ['sdk-storage', 'src/operations/orders/store.ts', `import '@aws-sdk/client-s3'`],
  ['sdk-google', 'src/api/calendar.ts', `import 'googleapis'`],
  ['vendor-wire', 'src/kit/listen.ts', `import 'smtp-server'`],
  ['cron-in-schedule', 'jobs/orders/clock.ts', `import 'node-cron'`],
  ['cron-in-schedule', 'jobs/orders/calendar.ts', `import 'croner'`],
  ['next-in-pages', 'src/kit/page.ts', `import 'next/headers'`],
  ['no-cycle', 'src/kit/one.ts', `import { two } from './two'\nexport const one = () => two`],
  ['no-orphan', 'src/kit/alone.ts', `export const alone = 1`],
  ['resolvable', 'src/kit/lost.ts', `import './nowhere'`],
]

const ROUND: Record<string, string> = {
  'payload.config.ts': `import '@collections/Plain'`,
  'collections/Plain.ts': `export const Plain = {}`,
  'jobs/schedule.ts': `import 'node-cron'\nimport 'croner'\nimport './orders/tick'`,
  'jobs/orders/tick.ts': `export const tick = 1`,
  'src/api/orders.ts': `import '@/operations/orders/place'\nimport '@/integrations/payments/signature'`,
  'src/operations/orders/place.ts': `import '@/rules/orders/price'\nimport '@/integrations/payments'`,
  'src/rules/orders/price.ts': `import 'astronomia'\nexport const price = 1`,
  'src/integrations/payments/index.ts': `import './razorpay'`,
  'src/integrations/payments/razorpay.ts': `import 'razorpay'\nimport '@/kit/env'`,
  'src/integrations/payments/signature.ts': `export const isSigned = true`,
  'src/kit/env.ts': `export type Env = {}`,
  'src/payload-types.ts': `export type Order = {}`,
  'src/sandbox/phone.ts': `import 'smtp-server'`,
  'src/server/sandbox.ts': `import '@/sandbox/phone'`,
  'src/kit/two.ts': `import { one } from './one'\nexport const two = () => one`,
  'src/kit/one.ts': `export const one = 1`,
  'src/app/page.tsx': `import 'next'\nimport '@/payload-types'`,
  'tests/support/clock.ts': `export const clock = 1`,
}

const PACKAGES = [
  'astronomia',
  'croner',
  'googleapis',
  'next',
  'node-cron',
  'nodemailer',
  'payload',
  'razorpay',
  'smtp-server',
  'twilio',
]

test('a file that may import a domain above its own does', () => {
  const idle = UPWARDS.filter(({ file, domain }) => {
    const text = readFileSync(path.join('src/operations', `${file}.ts`), 'utf8')
    return !text.includes(`'../${domain}/`)
  })
  expect(idle).toEqual([])
})

test('the check is silent on a sound project', { timeout: 60_000 }, async () => {
  expect(await findImportViolations(seedProject(ROUND, PACKAGES))).toEqual([])
})

test('the check finds every seeded mistake', { timeout: 60_000 }, async () => {
  const files = Object.fromEntries(SEEDED.map(([, file, text]) => [file, text]))
  const found = await findImportViolations(seedProject({ ...ROUND, ...files }, PACKAGES))
  const missed = SEEDED.filter(
    ([rule, file]) => !found.some((each) => each.startsWith(`${rule}: ${file} →`)),
  )
  expect(missed).toEqual([])
})
