import pg from 'pg'
import { httpClient } from '@/server/tour/http'
import type { Product } from '../../support/product'
import { must, type Bare, type Client, type Http } from './bare'
import { buying } from './buying'
import { gatewayHooks } from './gatewayHooks'
import { watching } from './watching'

export type Shop = Awaited<ReturnType<typeof openShop>>

const SERVICE = 'aura-cleansing-session'

/** What journeys do to a running product: as a client's browser, as staff, as the gateway, and in SQL. */
export const openShop = async (product: Product) => {
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 3 })
  pool.on('error', () => undefined)
  const apis = product.apiUrls.map(httpClient)
  const bare: Bare = {
    product,
    service: SERVICE,
    client: await register(apis[0]!),
    sql: async <Row>(text: string, values: unknown[] = []) =>
      (await pool.query(text, values)).rows as Row[],
    sandbox: httpClient(product.sandboxUrl),
    api: (call, at = 0) => apis[at % apis.length]!(call),
  }
  const close = () => pool.end()
  return { ...bare, ...buying(bare), ...watching(bare), ...gatewayHooks(bare), close }
}

async function register(api: Http): Promise<Client> {
  const mark = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`
  const email = `journey-${mark}@example.com`
  const phone = `+9197${String(Date.now()).slice(-8)}`
  const consents = { terms: true, whatsapp: true }
  const json = { name: 'Meera Nair', email, phone, password: `a quiet shore ${mark}`, consents }
  const { body } = must(await api({ method: 'POST', path: '/auth/register', json }), 201)
  return { id: (body.user as { id: string }).id, email, phone, token: body.token as string }
}
