import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { CALLERS, tokenOf, type CallerName } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
import { sized } from '../support/testSize'
import { goodValue, OPERATORS, queryAttacks } from './queryAttacks'
import { queryPaths, type QueryPath } from './queryPaths'
import { world } from './world'

const SEED = Number(process.env.QUERY_SEED ?? 20_261)
/** Some 20,000 reach every path; these meet every kind of field, and take seconds. */
const RUNS = sized({ ci: 1500, nightly: 20_000, given: process.env.QUERY_RUNS })
const LONG = { timeout: 600_000 }
const AT_ONCE = 4

const rejections: unknown[] = []
const note = (reason: unknown) => rejections.push(reason)
let payload: Payload
let paths: QueryPath[]
let secrets: string[]

beforeAll(async () => {
  await world()
  payload = await testPayload()
  for (const caller of CALLERS) await tokenOf(caller)
  paths = queryPaths(payload, mayOwnerRead)
  secrets = await readSecrets()
  process.on('unhandledRejection', note)
}, LONG.timeout)

afterAll(() => process.off('unhandledRejection', note))

const owner = { user: { id: 'x', collection: 'admins', role: 'owner' } }

/** A rule that has to look into the database is taken for a no: the twins are the plain ones. */
const mayOwnerRead = (rule: unknown): boolean => {
  if (typeof rule !== 'function') return rule === true
  const answer: unknown = rule({ req: { ...owner, payload } })
  if (answer instanceof Promise) answer.catch(() => undefined)
  return answer === true
}

/** What lies in hidden columns. */
const readSecrets = async (): Promise<string[]> => {
  const rows = await query<{ secret: string }>(
    { payload } as never,
    sql`select hash as secret from users union select salt from users union select hash from admins
        union select salt from admins union select sealed_birth from profiles`,
  )
  return rows.flatMap(({ secret }) => secret ?? [])
}

type Asked = { path: string; caller: CallerName; method?: 'PATCH' | 'DELETE'; body?: unknown }

/** @returns what is wrong with the answer */
const attack = async ({ caller, ...request }: Asked): Promise<string[]> => {
  const answer = await call({ ...(request as object), token: await tokenOf(caller) } as never)
  const text = answer.bytes.toString('utf8')
  const at = `${caller} ${request.method ?? 'GET'} ${decodeURIComponent(request.path).slice(0, 200)}`
  return [
    ...(answer.status >= 500 ? [`${at}: ${answer.status}`] : []),
    ...secrets.filter((secret) => text.includes(secret)).map(() => `${at}: tells a secret`),
  ]
}

const inTurn = async <T, R>(list: T[], work: (each: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  for (let at = 0; at < list.length; at += AT_ONCE)
    results.push(...(await Promise.all(list.slice(at, at + AT_ONCE).map(work))))
  return results
}

/** Of the forms alone, which have many rows for one document. */
const isInBlocks = (path: string): boolean => /(^|\.)fields\./.test(path)

const kindOf = ({ field, path }: QueryPath): string => {
  if (!field) return path.split('.').at(-1)!
  const { hasMany, localized, relationTo, virtual } = field as unknown as Record<string, unknown>
  const parts = [field.type, hasMany, localized, Array.isArray(relationTo), Boolean(virtual)]
  return [...parts, path.includes('.')].join()
}

describe(`queries made from the configuration (seed ${SEED})`, LONG, () => {
  it('are of every collection and every kind of field', () => {
    expect(new Set(paths.map(({ slug }) => slug)).size).toBe(payload.config.collections.length)
    expect(paths.length).toBeGreaterThan(2000)
    expect(paths.filter(({ hops }) => hops === 3).length).toBeGreaterThan(100)
    expect(secrets.length).toBeGreaterThan(5)
  })

  it('no operator on any kind of field is a fault of ours', async () => {
    const kinds = new Map(paths.filter(({ hops }) => hops < 2).map((each) => [kindOf(each), each]))
    const asked = [...kinds.values()].flatMap((at) =>
      OPERATORS.map((operator) => ({
        caller: 'owner' as const,
        path: `/${at.slug}?depth=0&limit=1&where[${at.path}][${operator}]=${goodValue(at.field)}`,
      })),
    )
    expect((await inTurn(asked, attack)).flat()).toEqual([])
    expect(rejections).toEqual([])
  })

  it('nothing that anybody asks is a fault of ours, or tells what is hidden', async () => {
    const joins = payload.config.collections.flatMap(({ slug, joins }) =>
      Object.values(joins)
        .flat()
        .map(({ joinPath: join }) => ({ slug, join })),
    )
    const attacks = fc.sample(queryAttacks(paths, joins), { seed: SEED, numRuns: RUNS })
    expect((await inTurn(attacks as Asked[], attack)).flat()).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(rejections).toEqual([])
  })

  it('what the owner may read is answered, near and one relationship away', async () => {
    const plain = [
      'text',
      'textarea',
      'email',
      'number',
      'date',
      'select',
      'checkbox',
      'relationship',
    ]
    const open = paths.filter(
      ({ slug, isOpen, field, hops }) =>
        isOpen &&
        payload.collections[slug as 'orders'].config.endpoints !== false &&
        hops < 3 &&
        plain.includes(field!.type) &&
        !Array.isArray((field as never)['relationTo']),
    )
    const twins = fc.sample(fc.constantFrom(...open), { seed: SEED, numRuns: Math.ceil(RUNS / 4) })
    const token = await tokenOf('owner')
    const refused = await inTurn(twins, async ({ slug, path, field }) => {
      const value = encodeURIComponent(goodValue(field))
      const isSortable = !isInBlocks(path) && !/\.(id|createdAt)$/.test(path)
      const sort = isSortable ? path : 'id'
      const where = `/${slug}?depth=0&where[${path}][equals]=${value}&sort=-${sort}`
      const { status } = await call({ path: where, token })
      return status === 200 ? [] : [`${where}: ${status}`]
    })
    expect(refused.flat()).toEqual([])
  })
})
