import type { SandboxContext } from '../context'
import { twilioSid } from '../identifiers'
import type { Content } from './entities'
import { notFound, TwilioRefusal } from './refusals'

const PLACEHOLDER = /\{\{\s*([\w.]+)\s*\}\}/g
const LONGEST_TEMPLATE = 1024

/** `POST content.twilio.com/v1/Content`. */
export const createContent = (context: SandboxContext, input: Record<string, unknown>): Content => {
  const { friendly_name, language, variables, types } = input
  if (typeof language !== 'string' || !language) throw invalid('language is required')
  if (!types || typeof types !== 'object' || !Object.keys(types).length) {
    throw invalid('types is required')
  }
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const content: Content = {
    sid: twilioSid('HX'),
    account_sid: context.options.twilio.accountSid,
    friendly_name: typeof friendly_name === 'string' ? friendly_name : null,
    language,
    variables: (variables ?? {}) as Record<string, string>,
    types: types as Content['types'],
    date_created: now,
    date_updated: now,
    approval: null,
  }
  context.state.twilio.contents[content.sid] = content
  context.changed()
  return content
}

export const findContent = (context: SandboxContext, sid: string): Content => {
  const content = context.state.twilio.contents[sid]
  if (!content) throw notFound(`/v1/Content/${sid}`)
  return content
}

/** As the vendor shows it, links included. */
export const shownContent = ({ approval: _, ...content }: Content) => {
  const url = `https://content.twilio.com/v1/Content/${content.sid}`
  return {
    ...content,
    url,
    links: {
      approval_create: `${url}/ApprovalRequests/whatsapp`,
      approval_fetch: `${url}/ApprovalRequests`,
    },
  }
}

/** `POST …/ApprovalRequests/whatsapp`: approved at once, unlike at Meta. */
export const approveContent = (
  context: SandboxContext,
  sid: string,
  input: Record<string, unknown>,
) => {
  const content = findContent(context, sid)
  const { name, category } = input
  if (typeof name !== 'string' || !/^[a-z0-9_]+$/.test(name)) {
    throw invalid('name may only contain lowercase alphanumeric characters and underscores')
  }
  if (!['UTILITY', 'MARKETING', 'AUTHENTICATION'].includes(String(category))) {
    throw invalid('category must be UTILITY, MARKETING or AUTHENTICATION')
  }
  content.approval = { name, category: String(category), status: 'approved', rejection_reason: '' }
  context.changed()
  return { ...content.approval, content_type: Object.keys(content.types)[0], status: 'received' }
}

/**
 * The text a template makes, and its fate: templates fail after they were accepted, with 63028 when
 * a placeholder has no value and 63021 beyond 1,024 characters.
 * @throws TwilioRefusal 21655 and 21656, at once, for an unknown template or unreadable variables
 */
export const renderContent = (
  context: SandboxContext,
  request: { contentSid: string; variables: string | null },
) => {
  const content = context.state.twilio.contents[request.contentSid]
  if (!content) throw new TwilioRefusal(400, 21655, 'The ContentSid is Invalid')
  const given = readVariables(request.variables)
  const source = Object.values(content.types).find(({ body }) => body)?.body ?? ''
  const names = [...source.matchAll(PLACEHOLDER)].map((match) => match[1] as string)
  const values = { ...content.variables, ...given }
  const body = source.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '')
  if (
    Object.keys(given).some((name) => !names.includes(name)) ||
    names.some((n) => !(n in values))
  ) {
    return {
      body,
      fate: failure(
        63028,
        'Number of parameters provided does not match the expected number of params',
      ),
    }
  }
  if (body.length > LONGEST_TEMPLATE) {
    return { body, fate: failure(63021, 'Channel invalid content error') }
  }
  return { body, fate: { template: content.friendly_name ?? content.sid, variables: given } }
}

const failure = (code: number, text: string) => ({ code, text })

const invalid = (message: string): TwilioRefusal => new TwilioRefusal(400, 20001, message)

const readVariables = (text: string | null): Record<string, string> => {
  if (text === null || text === '') return {}
  try {
    const value = JSON.parse(text) as Record<string, unknown>
    const isUsable =
      value &&
      typeof value === 'object' &&
      Object.values(value).every((v) => typeof v === 'string' && v)
    if (isUsable) return value as Record<string, string>
  } catch {
    // Answered below, as for JSON of a wrong shape.
  }
  throw new TwilioRefusal(400, 21656, 'The ContentVariables Parameter is invalid')
}
