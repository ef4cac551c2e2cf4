import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'
import { answerOnce } from '@/kit/idempotency'
import { onceForKey } from '@/kit/onceForKey'
import { query, sql } from '@/kit/sql'

/** A process that begins the request of a key, says so, and stays where it is told until it is killed. */
const [key = '', where = ''] = process.argv.slice(2)
const payload = await getPayload({ config, cron: false })
const req = await createLocalReq({}, payload)

const stay = (): Promise<never> => {
  process.stdout.write('it stays\n')
  return new Promise(() => setInterval(() => undefined, 1000))
}

await answerOnce(
  { req, caller: { kind: 'anonymous' }, key, path: '/made', body: key },
  async () => {
    const made = await onceForKey(req, async () => {
      await query(
        req,
        sql`insert into rate_limits (id, key, count, ends_at) values (gen_random_uuid(), ${`${key} by the first`}, 0, now())`,
      )
      if (where === 'before the commit') await stay()
      return { by: 'the first', at: new Date() }
    })
    await stay()
    return Response.json(made)
  },
)
