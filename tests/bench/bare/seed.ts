import { getPayload } from 'payload'
import type { CollectionSlug, Payload } from 'payload'

import { PASSWORD, benchClients, benchOrders, benchServices } from '../data'
import { lexicalText } from '../lexicalText'
import config from './payload.config'

const payload = await getPayload({ config })
const services = await seedServices()
const clients = await seedClients()
await seedOrders()
await payload.destroy()
process.exit(0)

async function seedServices(): Promise<string[]> {
  const ids: string[] = []
  for (const { paragraphs, isPublished, ...fields } of benchServices()) {
    const data = {
      ...fields,
      description: lexicalText(paragraphs),
      _status: isPublished ? 'published' : 'draft',
    }
    const { id } = await payload.create({ ...to('services'), data, draft: !isPublished })
    ids.push(String(id))
  }
  return ids
}

/** The password is hashed once; every client gets the same salt and hash. */
async function seedClients(): Promise<string[]> {
  const [first, ...others] = benchClients()
  const { id } = await payload.create({ ...to('users'), data: { ...first, password: PASSWORD } })
  const { hash, salt } =
    (await payload.db.findOne<{ id: string; hash: string; salt: string }>({
      collection: 'users',
      where: { id: { equals: id } },
    })) ?? {}
  const ids = [String(id)]
  for (const client of others) ids.push(await insert('users', { ...client, hash, salt }))
  return ids
}

async function seedOrders(): Promise<void> {
  const prices = benchServices().map((service) => service.price)
  for (const { client, service, ...fields } of benchOrders()) {
    const price = prices[service]
    await insert('orders', {
      ...fields,
      owner: clients[client],
      service: services[service],
      paymentStatus: 'paid',
      amount: price,
      currency: 'INR',
      breakdown: { price, taxable: price, payable: price },
      expectedDeliveryAt: fields.createdAt,
    })
  }
}

async function insert(slug: string, data: Record<string, unknown>): Promise<string> {
  const row = await payload.db.create({ collection: slug as CollectionSlug, data })
  return String(row.id)
}

/** The generated types are the product's, not this app's: the slug is all that is known here. */
function to(slug: string): Pick<Parameters<Payload['create']>[0], 'collection' | 'depth'> {
  return { collection: slug as CollectionSlug, depth: 0 }
}
