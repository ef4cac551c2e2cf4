import { beforeAll, describe, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { giveUpNotification } from '@/operations/notifications/sendNotification'
import { openBrokenMail, STAGES } from '../support/brokenMail'
import { testVendors } from '../support/vendors'
import { queued, rowOf } from './messages'
import { newReq, rows, sql } from './shop'

let server: Awaited<ReturnType<typeof openBrokenMail>>

beforeAll(async () => {
  await testVendors()
  server = await openBrokenMail()
  process.env.SMTP_URL = server.url
  refreshEnv()
})

const takenOf = (id: string): number =>
  server.state.taken.filter((messageId) => messageId.includes(id)).length

/** The job tries so often. */
const tried = async (send: () => Promise<void>, times: number): Promise<void> => {
  for (let each = 0; each < times; each += 1) await send().catch(() => undefined)
}

describe('a mail server that takes a mail and cuts', () => {
  it('gets it twice at most, under one Message-ID, and staff see that nobody knows', async () => {
    const { id, send } = await queued('email')
    server.state.stage = 'taken'
    await tried(send, 10)
    expect(takenOf(id)).toBe(2)
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: 'unsure', is_sent: false })
    server.state.stage = 'never'
    await tried(send, 2)
    expect(takenOf(id)).toBe(2)
  })

  it('and takes it at last gets it twice', async () => {
    const { id, send } = await queued('email')
    server.state.stage = 'taken'
    await tried(send, 1)
    server.state.stage = 'never'
    await send()
    expect(takenOf(id)).toBe(2)
    expect(await rowOf(id)).toMatchObject({ status: 'sent', reason: null, is_sent: true })
  })

  it('between two outages still gets it twice at most', async () => {
    const { id, send } = await queued('email')
    for (const stage of ['EHLO', 'taken', 'RCPT', 'taken', 'MAIL', 'taken', 'never'] as const) {
      server.state.stage = stage
      await tried(send, 1)
    }
    expect(takenOf(id)).toBe(2)
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: 'unsure' })
  })

  it('before the mail is given up leaves a word that it may be out', async () => {
    const { id, send } = await queued('email')
    server.state.stage = 'taken'
    await tried(send, 1)
    server.state.stage = 'EHLO'
    await tried(send, 3)
    await giveUpNotification({ req: await newReq(), notification: id })
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: 'unsure' })
  })
})

it.each(STAGES.filter((stage) => stage !== 'taken' && stage !== 'body'))(
  'a mail server that cuts at %s for long gets the mail when it is whole',
  async (stage) => {
    const { id, send } = await queued('email')
    server.state.stage = stage
    await tried(send, 5)
    expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 5 })
    server.state.stage = 'never'
    await send()
    expect(takenOf(id)).toBe(1)
    expect(await rowOf(id)).toMatchObject({ status: 'sent', is_sent: true })
  },
)

it('a process that dies while it sends may have sent: the next one counts it', async () => {
  const { id, send } = await queued('email')
  server.state.stage = 'never'
  await rows(sql`update notifications set status = 'sending', copies = 2 where id = ${id}`)
  await send()
  expect(takenOf(id)).toBe(0)
  expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: 'unsure' })
})
