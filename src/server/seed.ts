import { randomBytes } from 'node:crypto'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'
import { isDemo } from '@/kit/env'
import { DEMO_CLIENTS, DEMO_STAFF } from './demo/content'
import { seedCatalogue } from './demo/seedCatalogue'
import { payRefunds } from './demo/payRefunds'
import { seedCoupons } from './demo/seedCoupons'
import { seedOrders } from './demo/seedOrders'
import { seedClients, seedStaff } from './demo/seedPeople'
import { seedWallets } from './demo/seedWallets'
import { settleDown } from './demo/settleDown'
import { tellSandbox } from './demo/tellSandbox'

/** Where the logins are written: given by a test, so that it leaves the demo's own alone. */
const LOGINS_FILE = process.argv[2] ?? 'var/demo-logins.json'

/** Fills an empty database with the demo practice; does nothing where there are members of staff already. */
if (!isDemo()) {
  console.error('The demo practice is only for SAHIL_MODE=demo.')
  process.exit(1)
}

const payload = await getPayload({ config, cron: false })
const { totalDocs } = await payload.count({ collection: 'admins', overrideAccess: true })
if (totalDocs === 0) await seed()
if (process.env.SANDBOX_URL) await tellSandbox({ payload, url: process.env.SANDBOX_URL })
await payload.destroy()
process.exit(0)

async function seed(): Promise<void> {
  const password = `demo-${randomBytes(6).toString('hex')}`
  const staff = await seedStaff({ payload, password })
  console.log(`  staff: ${staff.length}`)
  await seedCatalogue(payload)
  console.log('  catalogue: forms, pictures and services in English and Hindi')
  const clients = await seedClients({ payload, password })
  console.log(`  clients: ${clients.length}`)
  await seedCoupons(payload)
  await seedWallets({ payload, clients, worker: staff[0]! })
  console.log('  coupons and wallets')
  await seedOrders({ payload, clients, worker: staff[0]! })
  await payRefunds(payload)
  await settleDown(payload)
  console.log('  orders: one in every state')
  await writeLogins(password)
}

async function writeLogins(password: string): Promise<void> {
  const staff = Object.fromEntries(DEMO_STAFF.map(({ role, email }) => [role, { email, password }]))
  const clients = DEMO_CLIENTS.map(({ email }) => ({ email, password }))
  await mkdir(path.dirname(LOGINS_FILE), { recursive: true })
  await writeFile(LOGINS_FILE, JSON.stringify({ ...staff, clients }, null, 2), { mode: 0o600 })
  await chmod(LOGINS_FILE, 0o600)
}
