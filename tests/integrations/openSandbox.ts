import { refreshEnv } from '@/kit/env'
import { startSandbox, type OutboxEntry, type Sandbox, type SandboxOptions } from '@/sandbox'
import { VendorError } from '@/integrations/VendorError'
import { atFileEnd } from '../support/cleanup'

type Fault = {
  provider: 'razorpay' | 'twilio' | 'smtp'
  mode: string
  delayMs?: number
  times?: number
  match?: string
}

/** A sandbox for this file, spoken to only as the demo's tools do: by HTTP. */
export type OpenSandbox = Sandbox & {
  post: <T>(path: string, body: unknown) => Promise<T>
  get: <T>(path: string) => Promise<T>
  fault: (fault: Fault) => Promise<void>
  healAll: () => Promise<void>
  outbox: (query?: string) => Promise<OutboxEntry[]>
}

export const openSandbox = async (options: SandboxOptions = {}): Promise<OpenSandbox> => {
  const sandbox = await startSandbox(options)
  atFileEnd(() => sandbox.stop())
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetch(`${sandbox.url}${path}`, init)
    const body = (await answer.json()) as T
    if (!answer.ok) throw new Error(`Sandbox ${path}: ${answer.status} ${JSON.stringify(body)}`)
    return body
  }
  const post = <T>(path: string, body: unknown) =>
    ask<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const fault = async (wanted: Fault) => void (await post('/faults', wanted))
  return {
    ...sandbox,
    post,
    fault,
    get: (path) => ask(path),
    healAll: async () => {
      for (const provider of ['razorpay', 'twilio', 'smtp'] as const) {
        await fault({ provider, mode: 'ok' })
      }
    },
    outbox: (query = '') => ask(`/outbox${query}`),
  }
}

/** Sets variables as a start would; undefined removes one. */
export const setEnv = (values: Record<string, string | undefined>): void => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  refreshEnv()
}

/** The VendorError a call ends in; anything else fails the test. */
export const vendorError = async (call: Promise<unknown>): Promise<VendorError> => {
  const error = await call.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  )
  if (error instanceof VendorError) return error
  throw error
}
