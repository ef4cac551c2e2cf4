import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { issuesIn } from '../support/intake'
import { testPayload } from '../support/payload'
import { editedRows, read, save, theySave, type Data } from './editors'

let ids: Record<string, string>
let token: string

beforeAll(async () => {
  ;({ ids, token } = await editedRows())
})

describe('a revision', () => {
  it('comes as a header, too, and is refused for another document', async () => {
    await theySave('orders', { notes: 'first' })
    const { revision } = await read('orders')
    await theySave('orders', { notes: 'theirs' })
    const withHeader = (value: string) =>
      save('orders', { notes: 'mine' }, {}, { 'If-Match': value })
    expect(issuesIn(await withHeader(`"${String(revision)}"`))).toEqual(['EDITED_MEANWHILE notes'])
    for (const odd of ['"nonsense"', String((await read('users')).revision)])
      expect(issuesIn(await withHeader(odd))).toEqual(['BAD_INPUT revision'])
    expect((await withHeader('*')).status).toBe(200)
  })

  it('is for who may save alone, of what they may read and change alone', async () => {
    const { token: own } = await aClient()
    const seenBy = async (path: string, as?: string) =>
      (await call({ path, query: { depth: 0 }, token: as })).body.revision
    expect(await seenBy(`/orders/${ids.orders}`, own)).toBeUndefined()
    expect(await seenBy(`/services/${ids.services}`)).toBeUndefined()
    expect(await seenBy('/globals/settings')).toBeUndefined()
    const { token: support } = await staffOf('support')
    const { token: practitioner } = await staffOf('practitioner')
    expect(await seenBy('/globals/settings', support)).toBeUndefined()
    expect(await seenBy(`/users/${ids.users}`, support)).not.toMatch(/(email|phone|tdsTan)=/)
    expect(await seenBy(`/orders/${ids.orders}`, practitioner)).not.toMatch(
      /(paymentStatus|sealedBirth|attention)=/,
    )
  })

  it('tells nothing of a value: equal ones of two documents differ', async () => {
    await theySave('users', { name: 'Same' })
    await theySave('profiles', { name: 'Same' })
    const partOf = async (slug: string) =>
      /name=[^,]+/.exec(String((await read(slug)).revision))![0]
    expect(await partOf('users')).not.toBe(await partOf('profiles'))
  })

  it('is no matter of what operations move', async () => {
    const form = await read('orders')
    const payload = await testPayload()
    await query(
      { payload } as never,
      sql`update orders set attention = 'look', status = 'processing'`,
    )
    expect((await save('orders', { ...form, notes: 'still mine' })).status).toBe(200)
    const after = await read('orders')
    expect(after).toMatchObject({ attention: 'look', status: 'processing', notes: 'still mine' })
  })

  it('of a part of the document speaks of that part', async () => {
    await theySave('orders', { notes: 'first' })
    const { revision } = await read('orders', { 'select[notes]': true, 'select[revision]': true })
    expect(String(revision)).toMatch(/^[^,]+,,notes=[^,]+$/)
    await theySave('orders', { notes: 'theirs' })
    expect(issuesIn(await save('orders', { notes: 'mine', revision }))).toEqual([
      'EDITED_MEANWHILE notes',
    ])
  })

  it('of one’s own last save is no conflict: a form that saves by itself is quicker than its answer', async () => {
    const form = await read('services')
    const auto = (body: Data) =>
      save('services', { ...form, ...body, _status: 'draft' }, { draft: true, autosave: true })
    expect((await auto({ durationMinutes: 31 })).status).toBe(200)
    expect((await auto({ durationMinutes: 32 })).status).toBe(200)
    expect(await read('services')).toMatchObject({ durationMinutes: 32 })
    await theySave('services', { durationMinutes: 33 })
    expect(issuesIn(await auto({ durationMinutes: 34 }))).toEqual([
      'EDITED_MEANWHILE durationMinutes',
    ])
  })

  it('goes by language', async () => {
    await theySave('services', { title: 'Reading', seo: { title: 'Read' } })
    await theySave('services', { title: 'पाठ', summary: 'सार' }, 'hi')
    const form = await read('services')
    await theySave('services', { title: 'नया पाठ', seo: { title: 'पढ़ें' } }, 'hi')
    const mine = { ...form, title: 'A reading', seo: { title: 'Read on' } }
    expect((await save('services', mine, { locale: 'en' })).status).toBe(200)
    expect(await read('services', { locale: 'hi' })).toMatchObject({
      title: 'नया पाठ',
      seo: { title: 'पढ़ें' },
    })
    expect(await read('services')).toMatchObject({ title: 'A reading', seo: { title: 'Read on' } })
    const hindi = await read('services', { locale: 'hi' })
    await theySave('services', { title: 'और पाठ' }, 'hi')
    const both = await save('services', { ...hindi, title: 'मेरा पाठ' }, { locale: 'hi' })
    expect(both.body.errors).toMatchObject([{ field: 'title', theirs: 'और पाठ' }])
  })

  it('goes through lists, populated rows, dates and groups', async () => {
    await theySave('services', { deliverables: [{ text: 'A report' }] })
    const form = (await read('services', { depth: 1 })) as Data & { deliverables: Data[] }
    expect(typeof form.form).toBe('object')
    await theySave('services', { durationMinutes: 50 })
    expect((await save('services', form)).status).toBe(200)
    expect(await read('services')).toMatchObject({ durationMinutes: 50, form: ids.forms })
    const [row] = form.deliverables
    await theySave('services', { deliverables: [{ ...row, text: 'A long report' }] })
    const clash = await save('services', { ...form, deliverables: [{ ...row, text: 'A call' }] })
    expect(clash.body.errors).toMatchObject([
      { field: 'deliverables', theirs: [{ text: 'A long report' }] },
    ])
    const coupon = await read('coupons')
    await theySave('coupons', { endsAt: '2027-01-01T00:00:00.000Z' })
    const same = { ...coupon, endsAt: '2027-01-01T05:30:00+05:30', campaign: 'Pongal' }
    expect((await save('coupons', same)).status).toBe(200)
  })

  it('goes through birth details and questions', async () => {
    const person = (await read('profiles')) as Data & { birth: Data }
    await theySave('profiles', { birth: { ...person.birth, date: '1991-02-03' } })
    expect((await save('profiles', { ...person, relation: 'other' })).status).toBe(200)
    expect(await read('profiles')).toMatchObject({
      relation: 'other',
      birth: { date: '1991-02-03' },
    })
    const clash = { ...person, birth: { ...person.birth, date: '1992-03-04' } }
    expect(issuesIn(await save('profiles', clash))).toEqual(['EDITED_MEANWHILE birth'])
    const form = (await read('forms')) as Data & { fields: Data[] }
    const longer = (fields: Data[], help: string) =>
      fields.map((each, at) => (at === 0 ? { ...each, help } : each))
    await theySave('forms', { fields: longer(form.fields, 'Theirs') })
    expect((await save('forms', { ...form, allowAnonymous: true })).status).toBe(200)
    const mine = { ...form, fields: longer(form.fields, 'Mine') }
    expect(issuesIn(await save('forms', mine))).toEqual(['EDITED_MEANWHILE fields'])
  })

  it('goes through GraphQL', async () => {
    await theySave('services', { price: 100_000 })
    const ask = (text: string) =>
      call({ method: 'POST', path: '/graphql', body: { query: text }, token })
    const { revision } = (await ask(`{ Service(id: "${ids.services}", draft: true) { revision } }`))
      .body.data.Service
    await theySave('services', { price: 110_000 })
    const { body } = await ask(
      `mutation { updateService(id: "${ids.services}", data: { price: 130000, revision: "${revision}" }) { price } }`,
    )
    expect(JSON.stringify(body.errors)).toContain('EDITED_MEANWHILE')
    expect(await read('services')).toMatchObject({ price: 110_000 })
  })
})
