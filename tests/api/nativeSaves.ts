import type { CollectionSlug, Field, PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { staffOf } from '../support/actors'
import { testPayload } from '../support/payload'

/** What staff may save by Payload's own doors, and two edits of different fields of each. */
export const EDITS: Record<string, [Record<string, unknown>, Record<string, unknown>]> = {
  orders: [{ notes: 'Called back' }, { assignee: null }],
  users: [{ timezone: 'Asia/Dubai' }, { locale: 'hi' }],
  admins: [{ name: 'Another name' }, { role: 'owner' }],
  profiles: [{ name: 'Asha R' }, { relation: 'other' }],
  coupons: [{ campaign: 'Diwali' }, { isFirstOrderOnly: true }],
  services: [{ deliveryDays: 9 }, { durationMinutes: 45 }],
  media: [{ alt: 'A lamp' }, { alt: 'A lamp' }],
  forms: [{ confirmation: 'Thank you' }, { allowAnonymous: true }],
  settings: [{ supportPhone: '+919876500000' }, { paymentHours: 36 }],
}

/** Payload's own: rows of their writer alone, and one without a door. */
export const OUTSIDE = ['payload-preferences', 'payload-locked-documents', 'payload-migrations']

/** Every collection and global that an owner may save by Payload's own doors. */
export const nativelySaved = async () => {
  const payload = await testPayload()
  const { config } = payload
  const { id } = await staffOf('owner')
  const user = { id, collection: 'admins', role: 'owner' }
  const req = { payload, user } as unknown as PayloadRequest
  const found = []
  for (const each of [...config.collections, ...config.globals])
    if (await each.access.update({ req })) found.push(each)
  return found
}

/** The columns of a collection that no native save may write: operations own them. */
const ownedColumns = async (slug: string): Promise<string[]> => {
  const { config } = (await testPayload()).collections[slug as CollectionSlug]
  const fields = config.flattenedFields as unknown as Field[]
  const names = fields.filter(isOwned).map((field) => (field as { name: string }).name)
  return names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

function isOwned(field: Field): boolean {
  if (!('name' in field) || 'virtual' in field) return false
  const { access, hidden, name } = field as {
    access?: { update?: () => unknown }
    hidden?: boolean
    name: string
  }
  if (name === 'id' || name === 'updatedAt' || name === 'createdAt') return false
  return Boolean(hidden) || access?.update?.toString() === '() => false'
}

/** Every owned column of a row as something else; what the table's rules refuse is left. */
export const changesOf = async (slug: string, id: string): Promise<Record<string, string>> => {
  const changes: Record<string, string> = {}
  for (const name of await ownedColumns(slug)) {
    const to = await otherValue(slug, name)
    if (to && (await isAccepted({ slug, id, set: `"${name}" = ${to}` }))) changes[name] = to
  }
  return changes
}

/** What an operation does: one statement of its own. @returns the row afterwards */
export const changeRow = async (
  slug: string,
  id: string,
  changes: Record<string, string>,
): Promise<Record<string, unknown>> => {
  const set = Object.entries(changes).map(([name, to]) => `"${name}" = ${to}`)
  const [row] = await run(
    `update ${tableOf(slug)} set ${set.join(', ')} where id = '${id}' returning *`,
  )
  return row!
}

/** The row as it is. */
export const rowOf = async (slug: string, id: string): Promise<Record<string, unknown>> =>
  (await run(`select * from ${tableOf(slug)} where id = '${id}'`))[0]!

const tableOf = (slug: string) => slug.replaceAll('-', '_')

async function run(text: string): Promise<Record<string, unknown>[]> {
  return query({ payload: await testPayload() } as never, sql.raw(text))
}

async function otherValue(slug: string, name: string): Promise<string | undefined> {
  const [column] = await run(
    `select data_type, udt_name, is_nullable from information_schema.columns where table_name = '${tableOf(slug)}' and column_name = '${name}'`,
  )
  if (!column) return undefined
  if (name.startsWith('sealed_')) return 'null'
  const type = column.udt_name as string
  if (type === 'numeric' || type === 'int4') return `coalesce("${name}", 0) + 1`
  if (type === 'bool') return `not coalesce("${name}", false)`
  if (type === 'timestamptz') return `'2026-01-02T03:04:05Z'::timestamptz`
  if (type === 'varchar' || type === 'text') return `coalesce("${name}", '') || 'x'`
  if (type === 'uuid') return column.is_nullable === 'YES' ? 'null' : undefined
  if (column.data_type === 'USER-DEFINED')
    return `(select e from unnest(enum_range(null::${type})) e where e is distinct from "${name}" limit 1)`
  return undefined
}

async function isAccepted({ slug, id, set }: { slug: string; id: string; set: string }) {
  const payload = await testPayload()
  const transactionID = (await payload.db.beginTransaction())!
  const req = { payload, transactionID } as never
  try {
    await query(req, sql.raw(`update ${tableOf(slug)} set ${set} where id = '${id}'`))
    return true
  } catch {
    return false
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
}
