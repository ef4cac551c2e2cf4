import { hotQuery } from '@/kit/sql'
import { aClient, staffOf } from '../support/actors'
import { testPayload } from '../support/payload'
import { world } from './world'

let found: Promise<Record<string, string>> | undefined

/** The row of each collection that the access matrix is about; none where the world has no row. */
export const rowIds = (): Promise<Record<string, string>> => (found ??= find())

async function find(): Promise<Record<string, string>> {
  const seen = await world()
  const [client, owner] = await Promise.all([aClient(), staffOf('owner')])
  return {
    orders: seen.order,
    reports: seen.report,
    notifications: seen.notification,
    'client-files': seen.file,
    users: client.id,
    admins: owner.id,
    services: seen.service,
    media: seen.media,
    forms: seen.form,
    'form-submissions': seen.submission,
    transactions: seen.transaction,
    'tax-documents': seen.document,
    'order-events': await first('order_events'),
    charts: seen.chart,
    profiles: await first('profiles', `where user_id = '${client.id}'`),
    consents: await first('consents', `where user_id = '${client.id}'`),
    wallets: await first('wallets', `where user_id = '${client.id}'`),
    'wallet-lots': await first('wallet_lots', `where user_id = '${client.id}'`),
    'wallet-adjustments': await first('wallet_adjustments'),
    coupons: await first('coupons'),
    'coupon-uses': await first('coupon_uses'),
    journals: await first('journals'),
    postings: await first('postings'),
    sessions: await first('sessions'),
    'noted-changes': await first('noted_changes'),
  }
}

async function first(table: string, where = ''): Promise<string> {
  const text = `select id from ${table} ${where} order by created_at limit 1`
  const [row] = await hotQuery<{ id: string }>(await testPayload(), {
    name: `first ${table} ${where}`.slice(0, 63),
    text,
    values: [],
  })
  return row?.id ?? ''
}
