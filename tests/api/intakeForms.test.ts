import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, makeForm, OPEN_FORM, post, type MadeForm } from '../support/intake'
import { testPayload } from '../support/payload'

let openForm: MadeForm

beforeAll(async () => {
  openForm = await makeForm({ slug: 'open-questions' })
})

const SERVICE = {
  title: 'जन्म विवरण',
  summary: 'जन्म के विवरण से',
  category: 'astrology',
  price: 50_000,
  deliveryDays: 3,
}

describe('a form', () => {
  it('is read by id and slug, with its questions, steps and conditions', async () => {
    for (const key of [openForm.id, openForm.slug]) {
      const { status, body } = await call({ path: `/forms/${key}` })
      expect(status).toBe(200)
      expect(body).toMatchObject({
        id: openForm.id,
        slug: 'open-questions',
        version: 1,
        allowAnonymous: true,
        steps: OPEN_FORM.steps,
      })
      expect(body.fields.map((field: { name: string }) => field.name)).toEqual(
        OPEN_FORM.fields.map(({ name }) => name),
      )
      expect(body.fields[7]).toEqual({ ...OPEN_FORM.fields[7] })
      expect(body.startedToken).toMatch(/^\d+\./)
    }
    expect(codeOf(await call({ path: '/forms/nowhere' }))).toBe('NOT_FOUND')
    expect(codeOf(await call({ path: '/forms/0190b4e0-7b1a-7c3d-8e5f-0123456789ab' }))).toBe(
      'NOT_FOUND',
    )
  })

  it('is made by editors only, without contradictions, at a free address', async () => {
    const { token } = await staffOf('editor')
    expect((await post('/forms/create', OPEN_FORM)).status).toBe(401)
    expect(
      (await post('/forms/create', OPEN_FORM, { token: (await aClient()).token })).status,
    ).toBe(403)
    expect(
      (await post('/forms/create', OPEN_FORM, { token: (await staffOf('support')).token })).status,
    ).toBe(403)
    expect(codeOf(await post('/forms/create', OPEN_FORM, { token }))).toBe('NOT_UNIQUE')
    const [, name] = OPEN_FORM.fields
    const twice = await post(
      '/forms/create',
      { title: 'Twice', fields: [name, { ...name, step: undefined }], steps: OPEN_FORM.steps },
      { token },
    )
    expect(issuesIn(twice)).toEqual(['BAD_INPUT fields.1.name'])
    const noOptions = await post(
      '/forms/create',
      { title: 'None', fields: [{ type: 'radio', name: 'it', label: 'It' }] },
      { token },
    )
    expect(issuesIn(noOptions)).toEqual(['REQUIRED fields.0.options'])
  })

  it.each([
    ['/forms/create', { title: 'जन्म विवरण', fields: [{ type: 'text', name: 'it', label: 'नाम' }] }],
    ['/services?locale=hi', SERVICE],
  ])('has an address although its title is in Hindi: %s', async (path, data) => {
    const made = await post(path, data, { token: (await staffOf('editor')).token })
    const { doc, slug } = made.body as { doc?: { slug: string }; slug?: string }
    expect([made.status, slug ?? doc?.slug]).toEqual([201, 'janm-vivran'])
  })

  it('gets a new version when what is asked changes, and only then', async () => {
    const payload = await testPayload()
    const { id } = await makeForm({ slug: 'versions' })
    const before = await payload.findByID({ collection: 'forms', id, depth: 0 })
    const same = await payload.update({
      collection: 'forms',
      id,
      data: { title: 'Another title', fields: before.fields, version: 40 },
    })
    expect(same.version).toBe(1)
    const fields = (before.fields ?? []).map((field, at) =>
      at === 1 ? { ...field, label: 'Your name' } : field,
    )
    expect((await payload.update({ collection: 'forms', id, data: { fields } })).version).toBe(2)
    const doubled = [...fields, ...fields.map(({ id: _id, ...field }) => field)]
    await expect(
      payload.update({ collection: 'forms', id, data: { fields: doubled as never } }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
