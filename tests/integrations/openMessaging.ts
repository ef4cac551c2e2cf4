import type { MessageTemplate, Messenger, OutgoingMessage } from '@/integrations/messaging'
import { twilioMessenger } from '@/integrations/messaging/twilio'
import type { OutboxEntry } from '@/sandbox'
import { openSandbox, setEnv, type OpenSandbox } from './openSandbox'

const ACCOUNT = {
  accountSid: `AC${'5a'.repeat(16)}`,
  authToken: 'sandbox-twilio-token',
  from: '+14155238886',
}

/** What the path of a call that sends a message contains. */
export const SEND = 'Messages.json'

export const TEMPLATE: MessageTemplate = {
  name: 'order_confirmed',
  language: 'hi',
  body: 'नमस्ते {{1}}, आपका ऑर्डर {{2}} मिल गया है।',
}

let numbers = 0

/** A message to a number that no other message goes to. */
export const outgoing = (over: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  to: `+9198${String((numbers += 1)).padStart(8, '0')}`,
  template: TEMPLATE,
  variables: ['आशा', 'SH-7K3QF9'],
  reference: `notification-${numbers}`,
  ...over,
})

export type Messaging = {
  sandbox: OpenSandbox
  account: typeof ACCOUNT
  /** The adapter as another process would open it. */
  fresh: (over?: { authToken?: string; timeoutMs?: number; baseUrl?: string }) => Messenger
  inOutbox: (to: string) => Promise<OutboxEntry[]>
  /** The templates of this name, as the vendor keeps them. */
  contentsNamed: (name: string) => Promise<Content[]>
  removeContents: (name: string) => Promise<void>
}

/** A sandbox, and settings under which `messenger()` speaks to it. */
export const openMessaging = async (): Promise<Messaging> => {
  const sandbox = await openSandbox({ timing: { messageMs: 10 } })
  const baseUrl = sandbox.twilioUrl
  setEnv({
    TWILIO_ACCOUNT_SID: ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: ACCOUNT.authToken,
    TWILIO_WHATSAPP_FROM: ACCOUNT.from,
    TWILIO_BASE_URL: baseUrl,
  })
  const contentsNamed = (name: string) => findContents(baseUrl, name)
  return {
    sandbox,
    account: ACCOUNT,
    fresh: (over) => twilioMessenger({ ...ACCOUNT, baseUrl, ...over }),
    inOutbox: (to) => sandbox.outbox(`?channel=whatsapp&to=${encodeURIComponent(to)}`),
    contentsNamed,
    removeContents: async (name) => {
      for (const { sid } of await contentsNamed(name)) {
        await vendorCall(baseUrl, `/${sid}`, { method: 'DELETE' })
      }
    },
  }
}

type Content = { sid: string; friendly_name: string; approval?: { name: string; status: string } }

const vendorCall = (baseUrl: string, path: string, init: RequestInit = {}) => {
  const login = Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64')
  const headers = { authorization: `Basic ${login}` }
  return fetch(`${baseUrl}/content.twilio.com/v1/Content${path}`, { ...init, headers })
}

const findContents = async (baseUrl: string, name: string): Promise<Content[]> => {
  const page = await vendorCall(baseUrl, '?PageSize=500')
  const { contents } = (await page.json()) as { contents: Content[] }
  const named = contents.filter(({ friendly_name }) => friendly_name === name)
  return Promise.all(
    named.map(async (content) => {
      const answer = await vendorCall(baseUrl, `/${content.sid}/ApprovalRequests`)
      const { whatsapp } = (await answer.json()) as { whatsapp: Content['approval'] }
      return { ...content, approval: whatsapp }
    }),
  )
}
