import { assetRoutes } from './assetRoutes'
import { clockRoutes } from './clockRoutes'
import type { SandboxContext } from './context'
import { createFaults } from './faults'
import { json, jsonBody, route, type Exchange, type Reply, type Route } from './http/exchange'
import { listen } from './http/listen'
import { createLiveEvents } from './http/liveEvents'
import { listenSmtp } from './mail/smtp'
import { fillOptions, type SandboxOptions } from './options'
import { createOutbox } from './outbox'
import { outboxRoutes } from './outboxRoutes'
import { resumeRefunds } from './razorpay/refunds'
import { razorpaySandboxRoutes } from './razorpay/sandboxRoutes'
import { resumeWebhooks } from './razorpay/webhooks'
import { loadState, stateFile } from './stateFile'
import { createTimers } from './timers'
import { twilioSandboxRoutes } from './twilio/sandboxRoutes'
import { vendorGate } from './vendors'

export type { SandboxOptions } from './options'
export type { OutboxEntry } from './outbox'

export type Sandbox = {
  /** The page, the tools' routes and the vendors' APIs, for example `http://127.0.0.1:3001`. */
  url: string
  razorpayUrl: string
  twilioUrl: string
  /** With the login when one is demanded. */
  smtpUrl: string
  /** Where Razorpay's webhooks go from now on. */
  setWebhookUrl: (url: string | undefined) => void
  /** Saves, cuts every connection and frees both ports. */
  stop: () => Promise<void>
}

/**
 * Starts stand-ins for the third parties on the loopback interface: Razorpay, Twilio and an SMTP
 * server, written from the vendors' published protocols.
 * @throws Error when a port is taken
 */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { context, live, end, place } = build(options)
  const smtp = await listenSmtp(context, options.smtpPort ?? 0)
  const http = await listen({
    port: options.port ?? 0,
    answer: answering(context),
    takeOver: (request, response) => {
      if (request.method !== 'GET' || request.url !== '/events') return false
      live.join(response)
      return true
    },
    log: context.options.log,
  }).catch(async (error: unknown) => {
    await smtp.close()
    throw error
  })
  const url = `http://127.0.0.1:${http.port}`
  place(url)
  resumeRefunds(context)
  resumeWebhooks(context)
  const login = options.smtp ? `${options.smtp.user}:${options.smtp.pass}@` : ''
  return {
    url,
    razorpayUrl: `${url}/vendors/razorpay`,
    twilioUrl: `${url}/vendors/twilio`,
    smtpUrl: `smtp://${login}127.0.0.1:${smtp.port}`,
    setWebhookUrl: (webhookUrl) => {
      context.options.webhookUrl = webhookUrl
    },
    stop: async () => {
      end()
      await Promise.all([http.close(), smtp.close()])
    },
  }
}

const build = (options: SandboxOptions) => {
  const filled = fillOptions(options)
  const state = loadState({ file: filled.stateFile, log: filled.log })
  const file = stateFile({ file: filled.stateFile, state })
  const live = createLiveEvents()
  const timers = createTimers(filled.log)
  let url = ''
  const changed = () => {
    if (timers.areOver()) return
    file.saveSoon()
    live.tell()
  }
  const outbox = createOutbox({ entries: state.outbox, changed, url: () => url })
  const faults = createFaults(changed)
  const { later } = timers
  const context: SandboxContext = { options: filled, state, outbox, faults, changed, later }
  const end = () => {
    timers.end()
    live.close()
    file.saveNow()
  }
  const place = (address: string) => {
    url = address
  }
  return { context, live, end, place }
}

const answering = (context: SandboxContext): ((exchange: Exchange) => Promise<Reply>) => {
  const routes: Route[] = [
    ['GET', /^\/healthz$/, () => json(200, { status: 'ok' })],
    ['GET', /^\/faults$/, () => json(200, context.faults.list())],
    [
      'POST',
      /^\/faults$/,
      (exchange) => {
        const result = context.faults.set(jsonBody(exchange))
        return 'problem' in result ? json(400, { error: result.problem }) : json(200, result)
      },
    ],
    ...assetRoutes(),
    ...clockRoutes(context),
    ...outboxRoutes(context),
    ...razorpaySandboxRoutes(context),
    ...twilioSandboxRoutes(context),
  ]
  const vendors = vendorGate(context)
  return async (exchange) =>
    (await (route(routes, exchange) ?? vendors(exchange))) ?? json(404, { error: 'Not found' })
}
