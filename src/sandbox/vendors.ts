import type { SandboxContext } from './context'
import type { Fault, FaultMode, Provider } from './faults'
import { json, type Exchange, type Reply } from './http/exchange'
import { razorpayApi, refundKey } from './razorpay/vendorApi'
import { razorpayFault } from './razorpay/vendorFaults'
import { twilioApi } from './twilio/vendorApi'
import { twilioFault } from './twilio/vendorFaults'

type Vendor = {
  provider: Provider
  api: (exchange: Exchange, path: string) => Reply
  faultReply: (mode: FaultMode) => Reply | undefined
}

/** The vendors' own APIs below `/vendors/<name>`, struck by the faults that were asked for. */
export const vendorGate = (
  context: SandboxContext,
): ((exchange: Exchange) => Promise<Reply> | undefined) => {
  const vendors: Record<string, Vendor> = {
    razorpay: {
      provider: 'razorpay',
      api: oneRefundAtATime(razorpayApi(context)),
      faultReply: razorpayFault,
    },
    twilio: { provider: 'twilio', api: twilioApi(context), faultReply: twilioFault },
  }
  return (exchange) => {
    const match = /^\/vendors\/(\w+)(\/.*)$/.exec(exchange.path)
    const vendor = match && vendors[match[1] as string]
    return vendor ? callVendor({ context, vendor, exchange, path: match[2] as string }) : undefined
  }
}

const inFlight = new WeakMap<Exchange, () => void>()

const callVendor = async (call: {
  context: SandboxContext
  vendor: Vendor
  exchange: Exchange
  path: string
}): Promise<Reply> => {
  const { context, vendor, exchange, path } = call
  const fault: Fault | undefined = context.faults.strike({
    provider: vendor.provider,
    what: `${exchange.method} ${path}`,
  })
  const instead = fault && vendor.faultReply(fault.mode)
  if (instead) return instead
  const reply = vendor.api(exchange, path)
  try {
    if (fault?.mode === 'reset_after') return 'reset'
    // The effect comes first, so that a caller who gives up waiting has caused it all the same.
    if (fault?.mode === 'slow') {
      await new Promise<void>((resolve) => context.later(fault.delayMs, resolve))
    }
    return reply
  } finally {
    inFlight.get(exchange)?.()
  }
}

/** Razorpay answers 409 while a refund with the same idempotency key is still being processed. */
const oneRefundAtATime = (api: Vendor['api']): Vendor['api'] => {
  const busy = new Set<string>()
  return (exchange, path) => {
    const key = exchange.method === 'POST' ? refundKey(exchange) : undefined
    if (key === undefined) return api(exchange, path)
    if (busy.has(key)) {
      const description = 'Another request with the same idempotency key is still in progress.'
      return json(409, { error: { code: 'BAD_REQUEST_ERROR', description, metadata: {} } })
    }
    busy.add(key)
    inFlight.set(exchange, () => busy.delete(key))
    return api(exchange, path)
  }
}
