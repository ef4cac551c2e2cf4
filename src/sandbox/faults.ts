export const PROVIDERS = ['razorpay', 'smtp', 'twilio', 'msg91', 'google'] as const
export const FAULT_MODES = [
  'ok',
  'slow',
  'reset_before',
  'reset_after',
  'http_429',
  'http_500',
  'html_502',
  'reject',
] as const

export type Provider = (typeof PROVIDERS)[number]
export type FaultMode = (typeof FAULT_MODES)[number]

export type Fault = {
  provider: Provider
  mode: FaultMode
  /** How long `slow` keeps the answer back after the effect. */
  delayMs: number
  /** How many more calls it strikes; null = until it is set to `ok`. */
  times: number | null
  /** Only calls whose `METHOD path` contains this; all when null. */
  match: string | null
}

export type Faults = {
  set: (input: unknown) => Fault | { problem: string }
  list: () => Fault[]
  /** The fault that strikes this call, counted down, or undefined. */
  strike: (call: { provider: Provider; what: string }) => Fault | undefined
}

/** The knobs behind `POST /faults`: at most one fault for each provider. */
export const createFaults = (changed: () => void): Faults => {
  const active = new Map<Provider, Fault>()
  return {
    list: () => [...active.values()],
    set: (input) => {
      const fault = readFault(input)
      if ('problem' in fault) return fault
      if (fault.mode === 'ok') active.delete(fault.provider)
      else active.set(fault.provider, fault)
      changed()
      return fault
    },
    strike: ({ provider, what }) => {
      const fault = active.get(provider)
      if (!fault || (fault.match && !what.includes(fault.match))) return undefined
      if (fault.times !== null) fault.times -= 1
      if (fault.times === 0) active.delete(provider)
      changed()
      return { ...fault }
    },
  }
}

const readFault = (input: unknown): Fault | { problem: string } => {
  const { provider, mode, delayMs, times, match } = (input ?? {}) as Record<string, unknown>
  if (!PROVIDERS.includes(provider as Provider)) return oneOf('provider', PROVIDERS)
  if (!FAULT_MODES.includes(mode as FaultMode)) return oneOf('mode', FAULT_MODES)
  if (delayMs !== undefined && !isCount(delayMs)) return { problem: 'delayMs: milliseconds ≥ 0' }
  if (times !== undefined && times !== null && !(isCount(times) && times >= 1)) {
    return { problem: 'times: a whole number ≥ 1' }
  }
  return {
    provider: provider as Provider,
    mode: mode as FaultMode,
    delayMs: (delayMs as number | undefined) ?? 15_000,
    times: (times as number | null | undefined) ?? null,
    match: typeof match === 'string' && match ? match : null,
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const oneOf = (name: string, allowed: readonly string[]) => ({
  problem: `${name}: one of ${allowed.join(', ')}`,
})
