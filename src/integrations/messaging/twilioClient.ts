import type { Twilio } from 'twilio'
import type RequestClient from 'twilio/lib/base/RequestClient'
import type Response from 'twilio/lib/http/response'

export type TwilioSettings = {
  accountSid: string
  authToken: string
  /** The approved WhatsApp sender, E.164. */
  from: string
  /** Stands in for every host of Twilio, which becomes the first part of the path. */
  baseUrl?: string
  timeoutMs?: number
}

const TIMEOUT_MS = 10_000

/** Twilio's SDK, loaded now; each of its hosts is reached below `baseUrl` when one is set. */
export const connectTwilio = async (settings: TwilioSettings): Promise<Twilio> => {
  const { accountSid, authToken, baseUrl, timeoutMs = TIMEOUT_MS } = settings
  const { default: twilio } = await import('twilio')
  class Rerouted extends twilio.RequestClient {
    override request<T>(options: RequestClient.RequestOptions<T>): Promise<Response<T>> {
      return super.request({ ...options, uri: reroute(options.uri, baseUrl) })
    }
  }
  const httpClient = new Rerouted({ timeout: timeoutMs })
  return twilio(accountSid, authToken, { httpClient, lazyLoading: true })
}

/** `https://api.twilio.com/x` → `<baseUrl>/api.twilio.com/x`. */
const reroute = (uri: string, baseUrl: string | undefined): string => {
  if (!baseUrl) return uri
  const { host, pathname, search } = new URL(uri)
  return `${baseUrl.replace(/\/+$/, '')}/${host}${pathname}${search}`
}
