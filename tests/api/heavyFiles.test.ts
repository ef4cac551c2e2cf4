import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { aClient, anotherClient } from '../support/actors'
import { call, codeOf } from '../support/api'
import { honestPdf, markedPdf, swellingPdf } from '../support/heavyFiles'
import { allIsWarm } from '../support/loopWatch'

// The work is heavy on purpose, and a machine may be busy.
vi.setConfig({ testTimeout: 300_000 })

type Sent = { body: Uint8Array; type: string; token: string }

/** The bytes of an upload, written before anything is watched. */
async function written(data: Uint8Array<ArrayBuffer>, token: string): Promise<Sent> {
  const form = new FormData()
  form.set('file', new Blob([data], { type: 'application/pdf' }), 'plan.pdf')
  const request = new Response(form)
  const type = request.headers.get('content-type')!
  return { body: new Uint8Array(await request.arrayBuffer()), type, token }
}

const send = ({ body, type, token }: Sent) =>
  call({ method: 'POST', path: '/client-files', body, token, headers: { 'content-type': type } })

test('while heavy PDFs are looked through, others are answered and no turn of the loop is long', async () => {
  const [{ token }, other] = [await aClient(), await anotherClient()]
  await call({ path: '/places', query: { q: 'ujjain' } })
  await send(await written(honestPdf(1000), token))
  allIsWarm()
  const heavy = await Promise.all([
    written(markedPdf(4_000_000), token),
    written(swellingPdf(), token),
    written(honestPdf(9_000_000), other.token),
  ])
  let isOver = false
  const uploads = Promise.all(heavy.map(send)).finally(() => (isOver = true))
  let answered = 0
  while (!isOver) {
    expect((await call({ path: '/places', query: { q: `uj${answered % 9}` } })).status).toBe(200)
    answered += 1
    await sleep(20)
  }
  const [marked, swelling, honest] = await uploads
  expect([marked!.status, swelling!.status, honest!.status]).toEqual([201, 201, 201])
  expect(honest!.body.file.size).toBeGreaterThan(9_000_000)
  expect(answered).toBeGreaterThan(20)
})

test('more files at once than one sender may send are told to come back, the others are kept', async () => {
  const { token } = await aClient()
  const one = await written(honestPdf(1_000_000), token)
  const sent = await Promise.all(Array.from({ length: 7 }, () => send(one)))
  const refused = sent.filter(({ status }) => status !== 201)
  expect(sent.length - refused.length).toBeGreaterThanOrEqual(4)
  for (const answer of refused) {
    expect([answer.status, codeOf(answer)]).toEqual([503, 'UNAVAILABLE'])
    expect(answer.headers.get('retry-after')).toBe('5')
  }
  expect((await send(one)).status).toBe(201)
})
