import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { transaction } from '@/kit/transaction'
import { rowsOf, say } from './messages'
import { aClient, lost, newReq, rows, sql, together, type Client } from './shop'

describe('queueing a message', () => {
  it('makes one row and one job for each channel, however often it is said', async () => {
    const client = await aClient()
    const key = randomUUID()
    expect(lost(await together(8, (req) => say(client, { key, req })))).toEqual([])
    const found = await rowsOf(key)
    expect(found.map((row) => [row.channel, row.status])).toEqual([
      ['email', 'queued'],
      ['whatsapp', 'queued'],
    ])
    for (const { id } of found)
      expect(
        await rows(sql`select 1 from payload_jobs where key = ${`notification:${id}`}`),
      ).toHaveLength(1)
  })

  it('is undone with the transaction that wanted it', async () => {
    const client = await aClient()
    const key = randomUUID()
    const req = await newReq()
    const work = transaction(req, async () => {
      await say(client, { key, req })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await rowsOf(key)).toEqual([])
    const jobs = await rows(
      sql`select 1 from payload_jobs j where j.task_slug = 'sendNotification' and not exists (select 1 from notifications n where n.id::text = j.input ->> 'notification')`,
    )
    expect(jobs).toEqual([])
  })

  it('keeps what may not be sent, with the reason, and queues no job for it', async () => {
    const [client, silent] = [await aClient(), await aClient({ hasPhone: false })]
    const consent = (isGiven: boolean, at: string) =>
      rows(
        sql`insert into consents (id, user_id, purpose, is_given, text_version, created_at) values (gen_random_uuid(), ${client.id}, 'whatsapp', ${isGiven}, '2026-11', ${at}::timestamptz)`,
      )
    const whatsappOf = async (of: Client) => {
      const row = (await rowsOf(await say(of))).find(({ channel }) => channel === 'whatsapp')!
      const jobs = await rows(
        sql`select 1 from payload_jobs where key = ${`notification:${row.id}`}`,
      )
      return [row.status, row.reason, jobs.length]
    }
    await consent(true, '2026-01-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['queued', null, 1])
    await consent(false, '2026-02-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['skipped', 'no_consent', 0])
    await consent(true, '2026-03-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['queued', null, 1])
    expect(await whatsappOf(silent)).toEqual(['skipped', 'no_phone', 0])
  })

  it('speaks the client’s language and seals what it says about the person', async () => {
    const [english] = await rowsOf(await say(await aClient()))
    const [hindi] = await rowsOf(await say(await aClient({ locale: 'hi' })))
    expect(english?.message).not.toMatch(/[\u0900-\u097f]/)
    expect(hindi?.message).toMatch(/[\u0900-\u097f]/)
    expect(english?.sealed_data).toMatch(/^test\./)
    expect(english?.sealed_data).not.toContain('Asha')
  })
})
