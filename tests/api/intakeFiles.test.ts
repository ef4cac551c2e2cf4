import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { removeUnsentFiles } from '@/operations/intake/removeUnsentFiles'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, makeForm, photo, post, upload, type MadeForm } from '../support/intake'
import { testPayload } from '../support/payload'

let openForm: MadeForm

beforeAll(async () => {
  openForm = await makeForm({ slug: 'open-questions' })
})

const submit = (body: Record<string, unknown>, more: Parameters<typeof post>[2] = {}) =>
  post(`/forms/${openForm.slug}/submit`, body, more)

const pdf = (body = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  )

describe('a file', () => {
  it('is drawn anew without metadata, under a random name, for its owner alone', async () => {
    const { token } = await aClient()
    const sent = await upload(await photo(), {
      name: '../my \u202eplan.jpg',
      type: 'image/jpeg',
      token,
    })
    expect(sent.status).toBe(201)
    expect(sent.body.file).toMatchObject({ name: 'my plan.jpg', mimetype: 'image/jpeg' })
    const { filename } = (await call({ path: `/client-files/${sent.body.file.id}`, token })).body
    expect(filename).toMatch(/^[0-9a-f-]{36}\.jpg$/)
    const file = await call({ path: `/client-files/file/${filename}`, token })
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await sharp(file.bytes).metadata()).exif).toBeUndefined()
    for (const other of [
      undefined,
      (await anotherClient()).token,
      (await staffOf('editor')).token,
    ]) {
      expect(
        (await call({ path: `/client-files/file/${filename}`, token: other })).status,
      ).toBeGreaterThanOrEqual(400)
      expect(
        (await call({ path: `/client-files/${sent.body.file.id}`, token: other })).status,
      ).toBeGreaterThanOrEqual(400)
    }
  })

  it('is known by its bytes: other kinds, active PDFs, broken and huge pictures are refused', async () => {
    const { token } = await aClient()
    expect((await upload(pdf(), { name: 'plan.pdf', type: 'application/pdf', token })).status).toBe(
      201,
    )
    const refused: [Uint8Array, string, number][] = [
      [Buffer.from('<html><script>alert(1)</script></html>'), 'FILE_NOT_ALLOWED', 415],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'FILE_NOT_ALLOWED', 415],
      [pdf('/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>'), 'FILE_UNSAFE', 400],
      [pdf('/Encrypt 4 0 R'), 'FILE_NOT_ALLOWED', 415],
      [pdf().subarray(0, 40), 'FILE_NOT_ALLOWED', 415],
      [(await photo()).subarray(0, 200), 'FILE_NOT_ALLOWED', 415],
      [
        await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
        'PICTURE_TOO_LARGE',
        413,
      ],
      [new Uint8Array(10 * 1024 * 1024 + 1), 'BODY_TOO_LARGE', 413],
    ]
    for (const [bytes, code, status] of refused) {
      const answer = await upload(bytes, { name: 'plan.png', token })
      expect([codeOf(answer), answer.status]).toEqual([code, status])
    }
    expect(
      (await call({ method: 'POST', path: '/client-files', body: { file: 'x' }, token })).status,
    ).toBe(415)
  })

  it('of somebody else cannot be sent along', async () => {
    const [mine, theirs] = [await aClient(), await anotherClient()]
    const { file } = (await upload(await photo(), { token: mine.token })).body
    const visitor = (await upload(await photo())).body.file
    const answers = { fullName: 'Thief', plan: [file.id] }
    expect(issuesIn(await submit({ answers }, { token: theirs.token }))).toEqual([
      'NOT_FOUND answers.plan',
    ])
    expect(issuesIn(await submit({ answers }, { ip: '10.9.0.6' }))).toEqual([
      'NOT_FOUND answers.plan',
    ])
    expect(
      issuesIn(
        await submit({ answers: { fullName: 'T' }, files: [visitor.id] }, { token: theirs.token }),
      ),
    ).toEqual(['NOT_FOUND files'])
    expect((await submit({ answers }, { token: mine.token })).status).toBe(201)
    expect((await submit({ answers }, { token: mine.token })).status).toBe(201)
  })

  it('of a visitor shares its claim token with the next', async () => {
    const first = (await upload(await photo())).body.file
    const second = (await upload(await photo(), { claimToken: first.claimToken })).body.file
    expect(second.claimToken).toBe(first.claimToken)
    const invented = 'A'.repeat(43)
    expect((await upload(await photo(), { claimToken: invented })).body.file.claimToken).not.toBe(
      invented,
    )
  })

  it('that was never sent with a form is removed after its time, bytes included', async () => {
    const payload = await testPayload()
    const { token } = await aClient()
    const { file } = (await upload(await photo(), { token })).body
    const { filename } = (await call({ path: `/client-files/${file.id}`, token })).body
    const place = path.join(process.cwd(), 'media/local/client-files', filename)
    expect((await readFile(place)).length).toBeGreaterThan(0)
    const req = { payload } as Parameters<typeof removeUnsentFiles>[0]['req']
    expect(await removeUnsentFiles({ req, before: new Date(Date.now() - 60_000) })).toBe(0)
    while ((await removeUnsentFiles({ req, before: new Date(Date.now() + 60_000) })) > 0);
    await expect(readFile(place)).rejects.toMatchObject({ code: 'ENOENT' })
    const bound = await payload.count({
      collection: 'client-files',
      where: { isBound: { equals: true } },
    })
    expect(bound.totalDocs).toBeGreaterThan(0)
    await payload.delete({ collection: 'client-files', where: { id: { exists: true } } })
  })
})
