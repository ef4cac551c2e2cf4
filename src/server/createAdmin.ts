import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import config from '@payload-config'
import { getPayload } from 'payload'
import { passwordProblem } from '@/rules/people/password'
import { failureText } from '@/rules/system/failures'
import { assertReady } from './checks'

/** `npm run admin:create`: makes a member of staff from the terminal, the first one an owner. Answers may come by ADMIN_NAME, ADMIN_EMAIL, ADMIN_PASSWORD. */
assertReady()
const ask = createInterface({ input: stdin, output: stdout })
const answer = async (name: string, question: string): Promise<string> =>
  process.env[name] || (await ask.question(question)).trim()

const name = await answer('ADMIN_NAME', 'Name: ')
const email = (await answer('ADMIN_EMAIL', 'Email: ')).toLowerCase()
const password = await answer('ADMIN_PASSWORD', 'Password (ten characters or more): ')
ask.close()

const problem = passwordProblem(password)
if (problem) {
  console.error(failureText({ code: problem, language: 'en' }))
  process.exit(1)
}

const payload = await getPayload({ config, cron: false })
const { totalDocs } = await payload.count({ collection: 'admins', overrideAccess: true })
const role = totalDocs === 0 ? 'owner' : 'support'
await payload.create({
  collection: 'admins',
  data: { name, email, password, role },
  overrideAccess: true,
})
console.log(`${name} can sign in at /admin as ${role}.`)
await payload.destroy()
process.exit(0)
