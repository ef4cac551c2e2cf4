/** What a caller may set; ports default to 0 (any free one), credentials to the demo's own. */
export type SandboxOptions = {
  port?: number
  smtpPort?: number
  /** Where Razorpay's webhooks go: our public webhook URL. */
  webhookUrl?: string
  /** JSON file that keeps gateway orders, templates and messages over a restart. */
  stateFile?: string
  razorpay?: Partial<RazorpayAccount>
  twilio?: Partial<TwilioAccount>
  /** Accepted SMTP login; any login (or none) is accepted when absent. */
  smtp?: { user: string; pass: string }
  timing?: Partial<Timing>
  /** The clock of the product behind the sandbox, if it can be moved. */
  clock?: ProductClock
  log?: (line: string) => void
}

/** What a product's clock can be told; `at` in milliseconds since 1970 UTC. */
export type ClockMove =
  { at: number; isFrozen: boolean } | { forwardDays: number } | { reset: true }

export type ClockState = { now: Date; isFrozen: boolean; isMoved: boolean }

export type ProductClock = {
  /** The business time as far as the sandbox knows it, without asking. */
  present: () => Date
  read: () => Promise<ClockState>
  /** Resolves when every process of the product has taken the move over. */
  move: (move: ClockMove) => Promise<ClockState>
}

export type RazorpayAccount = {
  keyId: string
  keySecret: string
  webhookSecret: string
  webhookSecretOld: string
}

export type TwilioAccount = { accountSid: string; authToken: string; inboundUrl?: string }

/** Milliseconds the stand-ins wait between the steps that the vendors take by themselves. */
export type Timing = {
  refundMs: number
  messageMs: number
  /** First pause before a webhook is sent again; doubles up to a minute. */
  webhookRetryMs: number
  /** How long an endpoint may take to answer 2xx (Razorpay: 5 s). */
  webhookTimeoutMs: number
  webhookAttempts: number
}

export type FilledOptions = Omit<SandboxOptions, 'timing' | 'razorpay' | 'twilio'> & {
  razorpay: RazorpayAccount
  twilio: TwilioAccount
  timing: Timing
  log: (line: string) => void
}

/** Fills what the caller left out with the demo's values. */
export const fillOptions = (options: SandboxOptions): FilledOptions => ({
  ...options,
  razorpay: {
    keyId: 'rzp_test_sahilsandbox',
    keySecret: 'sandbox-key-secret',
    webhookSecret: 'sandbox-webhook-secret',
    webhookSecretOld: 'sandbox-webhook-secret-old',
    ...defined(options.razorpay),
  },
  twilio: {
    accountSid: `AC${'5a'.repeat(16)}`,
    authToken: 'sandbox-twilio-token',
    ...defined(options.twilio),
  },
  timing: {
    refundMs: 300,
    messageMs: 60,
    webhookRetryMs: 1000,
    webhookTimeoutMs: 5000,
    webhookAttempts: 15,
    ...defined(options.timing),
  },
  log: options.log ?? (() => undefined),
})

const defined = <T extends object>(value: T | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined && entry !== ''),
  ) as Partial<T>
