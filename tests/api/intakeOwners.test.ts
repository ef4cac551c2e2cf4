import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, anotherClient, registerClient } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, makeForm, photo, post, upload, type MadeForm } from '../support/intake'
import { testPayload } from '../support/payload'

let openForm: MadeForm
let closedForm: MadeForm

beforeAll(async () => {
  openForm = await makeForm({ slug: 'open-questions' })
  closedForm = await makeForm({ slug: 'closed', allowAnonymous: false })
})

const submit = (body: Record<string, unknown>, more: Parameters<typeof post>[2] = {}) =>
  post(`/forms/${openForm.slug}/submit`, body, more)

describe('a claim token', () => {
  it('gives a visitor’s submission and files to whoever signs in with it, once', async () => {
    const file = (await upload(await photo())).body.file
    const { body } = await submit(
      { answers: { fullName: 'Visitor', plan: [file.id] }, claimToken: file.claimToken },
      { ip: '10.9.0.4' },
    )
    expect(body.submission.claimToken).toBe(file.claimToken)
    const { token, id } = await anotherClient()
    expect((await call({ path: `/form-submissions/${body.submission.id}`, token })).status).toBe(
      404,
    )
    expect(codeOf(await post('/forms/claim', { tokens: [file.claimToken] }))).toBe('NOT_SIGNED_IN')
    const claimed = await post('/forms/claim', { tokens: [file.claimToken] }, { token })
    expect(claimed.body).toEqual({ submissions: [body.submission.id], files: [file.id] })
    expect(
      (await call({ path: `/form-submissions/${body.submission.id}`, token, query: { depth: 0 } }))
        .body.user,
    ).toBe(id)
    const late = await post(
      '/forms/claim',
      { tokens: [file.claimToken] },
      { token: (await aClient()).token },
    )
    expect(late.body).toEqual({ submissions: [], files: [] })
    expect(codeOf(await post('/forms/claim', { tokens: ['guess'] }, { token }))).toBe(
      'TOKEN_INVALID',
    )
  })

  it('is taken at registration', async () => {
    const { body } = await submit({ answers: { fullName: 'Soon a client' } }, { ip: '10.9.0.5' })
    const claims = [body.submission.claimToken]
    const account = {
      name: 'Soon',
      email: 'soon@example.in',
      phone: '+919876599999',
      password: 'quiet-river-at-dawn',
      consents: { terms: true },
      claims,
    }
    const { user, token } = (await post('/auth/register', account, { ip: '10.9.0.5' })).body
    const mine = await call({ path: '/form-submissions', token, query: { depth: 0 } })
    expect(mine.body.docs).toMatchObject([
      { id: body.submission.id, user: user.id, answers: { fullName: 'Soon a client' } },
    ])
  })
})

describe('answers of an order', () => {
  let service: string

  beforeAll(async () => {
    const payload = await testPayload()
    const data = {
      title: 'Reading',
      slug: 'reading',
      summary: 'A reading',
      category: 'astrology',
      price: 100_000,
      deliveryDays: 7,
      form: openForm.id,
      _status: 'published',
    }
    service = String(
      (await payload.create({ collection: 'services', data: data as never, depth: 0 })).id,
    )
  })

  it('are checked and tied to it, or the order is not placed', async () => {
    const { token } = await aClient()
    const wrong = await post('/orders/create', { service, answers: { topic: 'x' } }, { token })
    expect(issuesIn(wrong)).toEqual(['REQUIRED answers.fullName', 'BAD_CHOICE answers.topic'])
    const { order } = (
      await post('/orders/create', { service, answers: { fullName: 'Asha' } }, { token })
    ).body
    const mine = await call({
      path: '/form-submissions',
      token,
      query: { depth: 0, 'where[order][equals]': order.id },
    })
    expect(mine.body.docs).toMatchObject([
      { order: order.id, service, answers: { fullName: 'Asha' } },
    ])
    const payload = await testPayload()
    expect(
      (await payload.findByID({ collection: 'orders', id: order.id, depth: 0 })).submission,
    ).toBe(mine.body.docs[0].id)
  })

  it('serve one order of their own client, given to the right form', async () => {
    const { token } = await registerClient({ name: 'Chitra Sen' })
    const sent = async (form: string) =>
      (await post(`/forms/${form}/submit`, { answers: { fullName: 'Chitra' } }, { token })).body
        .submission.id
    const submission = await sent(openForm.id)
    const order = (more: { submission: string }, as = token) =>
      post('/orders/create', { service, ...more }, { token: as })
    expect(codeOf(await order({ submission }, (await aClient()).token))).toBe('NOT_FOUND')
    const answers = await Promise.all([
      order({ submission }),
      order({ submission }),
      order({ submission }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(codeOf(await order({ submission }))).toBe('SUBMISSION_USED')
    expect(codeOf(await order({ submission: await sent(closedForm.id) }))).toBe('INTAKE_NEEDED')
  })
})
