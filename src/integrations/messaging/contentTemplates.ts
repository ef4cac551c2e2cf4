import { createHash } from 'node:crypto'
import type { Twilio } from 'twilio'
import { retry } from '../retry'
import type { MessageTemplate } from './port'
import { placeholders } from './templateText'
import { askTwilio } from './twilioErrors'

export type ContentTemplates = {
  /** The vendor's id of a template; one that is missing there is created and sent for approval. */
  sidOf: (client: Twilio, template: MessageTemplate) => Promise<string>
  /** Forgets what the vendor says it does not know. */
  forget: (template: MessageTemplate) => void
}

/**
 * Finds templates at Twilio's Content API by name, language and text, so that no id has to be
 * configured. A changed text is a new template there: WhatsApp approves texts, not names.
 */
export const contentTemplates = (): ContentTemplates => {
  const known = new Map<string, Promise<string>>()
  return {
    sidOf: (client, template) => {
      const key = keyOf(template)
      const sid = known.get(key) ?? findOrCreate(client, template)
      known.set(key, sid)
      sid.catch(() => known.delete(key))
      return sid
    },
    forget: (template) => void known.delete(keyOf(template)),
  }
}

const findOrCreate = async (client: Twilio, template: MessageTemplate): Promise<string> => {
  const all = await retry(() =>
    askTwilio('repeatable', () => client.content.v1.contents.list({ pageSize: 500 })),
  )
  const found = all.find(
    ({ friendlyName, types }) =>
      friendlyName === nameOf(template) && textOf(types) === template.body,
  )
  return found?.sid ?? create(client, template)
}

const create = async (client: Twilio, template: MessageTemplate): Promise<string> => {
  const { contents } = client.content.v1
  const samples = placeholders(template.body).map((n) => [`${n}`, `sample ${n}`] as const)
  // The SDK sends this object as it is, while its types want the names it uses for answers.
  const request = {
    friendly_name: nameOf(template),
    language: template.language,
    variables: Object.fromEntries(samples),
    types: { [TEXT]: { body: template.body } },
  } as unknown as Parameters<typeof contents.create>[0]
  // Two copies of a template do no harm, so a lost answer may be met by another create.
  const { sid } = await askTwilio('repeatable', () => contents.create(request))
  const approval = { name: approvalName(template), category: 'UTILITY' }
  try {
    await askTwilio('repeatable', () => contents(sid).approvalCreate.create(approval))
  } catch (error) {
    // Left behind it would be found next time, and never be approved.
    await contents(sid)
      .remove()
      .catch(() => undefined)
    throw error
  }
  return sid
}

const TEXT = 'twilio/text'

const nameOf = ({ name, language }: MessageTemplate): string => `${name}_${language}`

const keyOf = (template: MessageTemplate): string => `${nameOf(template)}\n${template.body}`

const approvalName = ({ name, body }: MessageTemplate): string =>
  `${name}_${createHash('sha256').update(body).digest('hex').slice(0, 8)}`

const textOf = (types: unknown): unknown =>
  (types as Record<string, { body?: unknown } | undefined> | null)?.[TEXT]?.body
