import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, makeForm, post, type MadeForm } from '../support/intake'
import { testPayload } from '../support/payload'

let openForm: MadeForm
let closedForm: MadeForm

beforeAll(async () => {
  openForm = await makeForm({ slug: 'open-questions' })
  closedForm = await makeForm({ slug: 'closed', allowAnonymous: false })
})

const submit = (body: Record<string, unknown>, more: Parameters<typeof post>[2] = {}) =>
  post(`/forms/${openForm.slug}/submit`, body, more)

const stored = async (id: string) => {
  const payload = await testPayload()
  const row = await payload.db.findOne({
    collection: 'form-submissions',
    where: { id: { equals: id } },
  })
  return row as unknown as Record<string, string | null>
}

describe('a submission', () => {
  it('is checked question by question', async () => {
    const answer = await submit({
      answers: { email: 'no', birthDate: '2026-02-30', topic: 'timing', extra: 1 },
    })
    expect(answer.status).toBe(400)
    expect(issuesIn(answer)).toEqual([
      'REQUIRED answers.fullName',
      'BAD_EMAIL answers.email',
      'BAD_DATE answers.birthDate',
      'REQUIRED answers.from',
      'UNKNOWN_FIELD answers.extra',
    ])
    const hindi = await call({
      method: 'POST',
      path: `/forms/${openForm.slug}/submit?locale=hi`,
      body: { answers: {} },
    })
    expect(hindi.body.errors[0].message).toBe('यह आवश्यक है।')
    for (const body of [{}, { answers: [] }, { answers: 'x' }, { answers: {}, price: 1 }])
      expect((await submit(body)).status).toBe(400)
  })

  it('of a visitor is kept sealed, frozen with its form, and thanked for by mail', async () => {
    const answers = {
      fullName: ' Meera Nair ',
      email: 'Meera@Example.in',
      birthDate: '1990-04-01',
      birthTime: 'unknown',
      birthPlace: 'Kochi',
    }
    const { status, body } = await submit({ answers }, { ip: '10.9.0.1' })
    expect(status).toBe(201)
    expect(body.submission).toMatchObject({
      form: openForm.id,
      version: 1,
      answers: {
        fullName: 'Meera Nair',
        email: 'meera@example.in',
        birthTime: { certainty: 'unknown', time: null },
      },
      claimToken: expect.stringMatching(/^[\w-]{43}$/),
    })
    const row = await stored(body.submission.id)
    expect(JSON.stringify(row)).not.toMatch(/Meera|Kochi|1990/)
    expect(row.claimDigest).not.toContain(body.submission.claimToken)
    const payload = await testPayload()
    const mails = await payload.find({
      collection: 'notifications',
      where: { key: { equals: `intake:${body.submission.id}:email` } },
      overrideAccess: true,
    })
    expect(mails.docs).toMatchObject([{ event: 'intake.received', status: 'queued' }])
  })

  it('is opened for its client and the staff who work, with the form as it was', async () => {
    const client = await aClient()
    const { body } = await submit({ answers: { fullName: 'Asha Rao' } }, { token: client.token })
    expect(body.submission.claimToken).toBeUndefined()
    const at = `/form-submissions/${body.submission.id}`
    for (const token of [client.token, (await staffOf('practitioner')).token]) {
      const read = await call({ path: at, token })
      expect(read.body).toMatchObject({
        answers: { fullName: 'Asha Rao' },
        snapshot: { slug: 'open-questions', version: 1 },
        formVersion: 1,
      })
      expect(read.body).not.toHaveProperty('sealedAnswers')
      expect(read.body).not.toHaveProperty('claimDigest')
    }
    for (const token of [
      undefined,
      (await anotherClient()).token,
      (await staffOf('editor')).token,
    ]) {
      const read = await call({ path: at, token })
      expect(read.status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(read.body)).not.toContain('Asha')
    }
    expect(
      (await call({ method: 'DELETE', path: at, token: client.token })).status,
    ).toBeGreaterThanOrEqual(400)
    expect(
      (await post('/form-submissions', { form: openForm.id }, { token: client.token })).status,
    ).toBeGreaterThanOrEqual(400)
  })

  it('needs an account where the form says so', async () => {
    const at = `/forms/${closedForm.id}/submit`
    const body = { answers: { fullName: 'Nobody' } }
    expect(codeOf(await post(at, body))).toBe('NOT_SIGNED_IN')
    expect(codeOf(await post(at, body, { token: (await staffOf('owner')).token }))).toBe(
      'NOT_ALLOWED',
    )
    expect((await post(at, body, { token: (await aClient()).token })).status).toBe(201)
  })

  it('names only published services', async () => {
    expect(
      issuesIn(await submit({ answers: { fullName: 'A' }, service: 'no-such-service' })),
    ).toEqual(['NOT_FOUND service'])
  })

  it('is refused from a machine: trap filled, sent at once, forged start', async () => {
    const answers = { fullName: 'Machine' }
    expect(issuesIn(await submit({ answers, website: 'http://spam' }))).toEqual([
      'BAD_INPUT website',
    ])
    const { startedToken } = (await call({ path: `/forms/${openForm.slug}` })).body
    const hasty = await submit({ answers, startedToken })
    expect(hasty.status).toBe(429)
    expect(hasty.headers.get('retry-after')).toBe('2')
    expect(codeOf(await submit({ answers, startedToken: `1.${startedToken.split('.')[1]}` }))).toBe(
      'BAD_INPUT',
    )
    shiftClock(10_000)
    expect((await submit({ answers, startedToken })).status).toBe(201)
    shiftClock(0)
  })

  it('that a visitor sends twice within a minute is kept once', async () => {
    shiftClock(60_000 - (Date.now() % 60_000))
    const send = () => submit({ answers: { fullName: 'Double Click' } }, { ip: '10.9.0.2' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.body).toEqual(first.body)
    expect(first.status).toBe(201)
    const elsewhere = await submit({ answers: { fullName: 'Double Click' } }, { ip: '10.9.0.3' })
    expect(elsewhere.body.submission.id).not.toBe(first.body.submission.id)
    shiftClock(0)
  })

  it('is answered once for one Idempotency-Key', async () => {
    const more = { token: (await aClient()).token, headers: { 'Idempotency-Key': 'form-1' } }
    const first = await submit({ answers: { fullName: 'Once' } }, more)
    expect((await submit({ answers: { fullName: 'Once' } }, more)).body).toEqual(first.body)
    expect(codeOf(await submit({ answers: { fullName: 'Other' } }, more))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    )
  })
})
