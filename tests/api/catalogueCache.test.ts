import { beforeAll, describe, expect, it } from 'vitest'
import { onSignal, startSignals, stopSignals } from '@/kit/signals'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { aClient, staffOf } from '../support/actors'
import { call, type Call } from '../support/api'
import { atFileEnd } from '../support/cleanup'
import { formWith, pngFile } from '../support/files'
import { testPayload } from '../support/payload'
import { until } from '../support/until'
import { world, type World } from './world'

let seen: World
let tokens: Record<'client' | 'support' | 'editor' | 'owner', string>

beforeAll(async () => {
  seen = await world()
  const [client, support, editor, owner] = await Promise.all([
    aClient(),
    ...(['support', 'editor', 'owner'] as const).map(staffOf),
  ])
  tokens = {
    client: client.token,
    support: support!.token,
    editor: editor!.token,
    owner: owner!.token,
  }
  await startSignals()
  atFileEnd(stopSignals)
}, 180_000)

/** How often the catalogue was dropped while the work ran, what was on its way from the database included. */
const dropsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const req = { payload: await testPayload() } as never
  let drops = 0
  let isOver = false
  const stop = onSignal('catalogue', (key) => {
    if (key === 'over') isOver = true
    else drops += 1
  })
  await work()
  await query(req, sql`select pg_notify('sahil', 'catalogue:over')`)
  await until('every signal arrived', () => isOver)
  stop()
  return drops
}

type Asked = [name: string, who: keyof typeof tokens | undefined, call: () => Call]

const NOBODY = '0192f0c1-0000-7000-8000-000000000000'
const service = (body: unknown): Call => ({
  method: 'PATCH',
  path: `/services/${seen.service}`,
  body,
})
const picture = (): FormData =>
  formWith({ name: 'a.png', type: 'image/png', bytes: pngFile() }, { _payload: '{"alt":"A"}' })
const graphql = (mutation: string): Call => ({
  method: 'POST',
  path: '/graphql',
  body: { query: `mutation { ${mutation} }` },
})
const rename = (summary: string): Call =>
  graphql(`updateService(id: "${seen.closed}", data: { summary: "${summary}" }) { id }`)

const CHANGES_NOTHING: Asked[] = [
  ['a stranger’s change', undefined, () => service({ price: 1 })],
  ['a client’s change', 'client', () => service({ price: 1 })],
  ['a change without the right', 'support', () => service({ price: 1 })],
  ['a wrong value', 'editor', () => service({ price: 'cheap' })],
  ['a value out of bounds', 'editor', () => service({ price: -5 })],
  ['a body that is no JSON', 'editor', () => ({ ...service({}), body: '{' })],
  ['a taken address', 'editor', () => service({ slug: 'by-request' })],
  [
    'a new service without the right',
    'client',
    () => ({ method: 'POST', path: '/services', body: { title: 'X' } }),
  ],
  [
    'an unknown service',
    'editor',
    () => ({ ...service({ price: 1 }), path: `/services/${NOBODY}` }),
  ],
  [
    'a removal without the right',
    'client',
    () => ({ method: 'DELETE', path: `/services/${seen.draft}` }),
  ],
  [
    'a change of many without the right',
    'client',
    () => ({ method: 'PATCH', path: '/services?where[price][exists]=true', body: { price: 1 } }),
  ],
  [
    'a change of none',
    'editor',
    () => ({ method: 'PATCH', path: '/services?where[price][equals]=7', body: { price: 8 } }),
  ],
  [
    'a picture without the right',
    'client',
    () => ({ method: 'POST', path: '/media', body: picture() }),
  ],
  [
    'a form without the right',
    undefined,
    () => ({ method: 'PATCH', path: `/forms/${seen.form}`, body: {} }),
  ],
  [
    'answers that are wrong',
    'client',
    () => ({ method: 'POST', path: '/forms/intake/submit', body: { answers: { no: 'x' } } }),
  ],
  [
    'answers that are right',
    'client',
    () => ({
      method: 'POST',
      path: '/forms/intake/submit',
      body: { answers: { fullName: 'Asha Rao' } },
    }),
  ],
  [
    'settings without the right',
    'editor',
    () => ({ method: 'POST', path: '/globals/settings', body: {} }),
  ],
  ['a question by POST', undefined, () => ({ method: 'OPTIONS', path: '/services' })],
  ['a mutation without the right', 'client', () => rename('Mine')],
  [
    'a mutation of nothing',
    'editor',
    () => graphql(`updateService(id: "${NOBODY}", data: {}) { id }`),
  ],
]

const CHANGES: Asked[] = [
  ['a price', 'editor', () => service({ price: 110_000 })],
  [
    'a price of many',
    'editor',
    () => ({
      method: 'PATCH',
      path: '/services?where[slug][equals]=reading',
      body: { price: 120_000 },
    }),
  ],
  ['a picture', 'editor', () => ({ method: 'POST', path: '/media', body: picture() })],
  [
    'a form',
    'editor',
    () => ({ method: 'PATCH', path: `/forms/${seen.form}`, body: { submitButtonLabel: 'Go' } }),
  ],
  [
    'the name of the practice',
    'owner',
    () => ({ method: 'POST', path: '/globals/settings', body: { practiceName: 'Surya' } }),
  ],
  ['a mutation', 'editor', () => rename('Ours')],
]

const send = ([, who, asked]: Asked) => call({ ...asked(), ...(who ? { token: tokens[who] } : {}) })

describe('the kept catalogue', () => {
  it.each(CHANGES_NOTHING)('stays with %s', async (...asked) => {
    expect(await dropsDuring(() => send(asked))).toBe(0)
  })

  it.each(CHANGES)('is dropped by %s', async (...asked) => {
    const drops = await dropsDuring(async () => {
      const { status, body } = await send(asked)
      expect([status < 300, body.errors ?? []]).toEqual([true, []])
    })
    expect(drops).toBeGreaterThan(0)
  })

  it('stays when a change is taken back before its commit, and goes with one by the Local API', async () => {
    const payload = await testPayload()
    const change = (req: object) =>
      payload.update({ collection: 'services', id: seen.service, data: { price: 130_000 }, req })
    const req = { payload } as never
    const takenBack = transaction(req, async () => {
      await change(req)
      throw new Error('taken back')
    })
    expect(await dropsDuring(() => expect(takenBack).rejects.toThrow('taken back'))).toBe(0)
    expect(await dropsDuring(() => change({}))).toBeGreaterThan(0)
  })
})
