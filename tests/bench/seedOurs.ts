import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'
import type { CollectionSlug } from 'payload'

import { hashPassword } from '@/kit/password'
import { transaction } from '@/kit/transaction'
import { creditWallet } from '@/operations/payments/wallet/creditWallet'
import {
  BUSY_CLIENTS,
  PASSWORD,
  WALLET_OF_A_BUSY_CLIENT,
  benchClients,
  benchOrders,
  benchServices,
} from './data'
import { lexicalText } from './lexicalText'

const payload = await getPayload({ config })
const services = benchServices()
const serviceIds = await seedServices()
const clientIds = await seedClients()
await seedOrders()
await seedWallets()
await payload.destroy()
process.exit(0)

async function seedServices(): Promise<string[]> {
  const ids: string[] = []
  for (const { paragraphs, isPublished, ...fields } of services) {
    const { id } = await payload.create({
      collection: 'services',
      depth: 0,
      draft: !isPublished,
      data: {
        ...fields,
        description: lexicalText(paragraphs),
        isOrderable: true,
        _status: isPublished ? 'published' : 'draft',
      },
    })
    ids.push(String(id))
  }
  return ids
}

/** The password is hashed once; every client gets the same salt and hash, and an own profile. */
async function seedClients(): Promise<string[]> {
  const password = await hashPassword(PASSWORD)
  const ids: string[] = []
  for (const [index, client] of benchClients().entries()) {
    const id = await insert('users', {
      ...client,
      ...password,
      locale: 'en',
      timezone: 'Asia/Kolkata',
      referralCode: `BENCH${index + 1}`,
    })
    await insert('profiles', { name: client.name, relation: 'self', user: id, selfKey: 'self' })
    ids.push(id)
  }
  return ids
}

async function seedOrders(): Promise<void> {
  for (const { client, service, ...fields } of benchOrders()) {
    const { price = 0, title, category, deliveryDays } = services[service] ?? {}
    const order = await insert('orders', {
      ...fields,
      discount: 0,
      cgst: 0,
      sgst: 0,
      igst: 0,
      wallet: 0,
      user: clientIds[client],
      service: serviceIds[service],
      serviceTitle: title,
      category,
      deliveryDays,
      paymentStatus: 'paid',
      amount: price,
      price,
      taxable: price,
      payable: price,
      paidAt: fields.createdAt,
      expectedDeliveryAt: fields.createdAt,
    })
    for (const event of ['placed', 'paid']) {
      await insert('order-events', { order, event, createdAt: fields.createdAt })
    }
  }
}

async function seedWallets(): Promise<void> {
  const amount = WALLET_OF_A_BUSY_CLIENT
  const credit = { kind: 'paid', cause: 'wallet_credit', amount } as const
  for (const user of clientIds.slice(0, BUSY_CLIENTS)) {
    const req = await createLocalReq({}, payload)
    const from = [{ account: 'adjustments' as const, amount }]
    await transaction(req, () => creditWallet({ ...credit, req, user, key: `bench:${user}`, from }))
  }
}

/** Past the hooks: a row as the operations leave it, without its mails and jobs. */
async function insert(collection: CollectionSlug, data: Record<string, unknown>): Promise<string> {
  const row = await payload.db.create({ collection, data })
  return String(row.id)
}
