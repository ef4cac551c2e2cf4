import { createTransport, type Transporter } from 'nodemailer'
import { env, isDemo } from '@/kit/env'
import { tellHandedOver } from './handedOver'

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/** The arguments of Payload's nodemailer adapter. */
export type SmtpTransport = {
  defaultFromName: string
  defaultFromAddress: string
  skipVerify: true
  transportOptions: Record<string, unknown>
  /** Made of these options; it tells when a mail is handed over. */
  transport: Transporter
}

/**
 * Settings for `nodemailerAdapter`. It verifies nothing at start (a mail server that is down must
 * not stop us) and never falls back to the adapter's test account on the internet: without
 * SMTP_URL, as in builds, nothing is sent, and `mailer` refuses.
 */
export const smtpTransport = (): SmtpTransport => {
  const { SMTP_URL, MAIL_FROM } = env()
  const { name, address } = readSender(MAIL_FROM)
  const transportOptions = SMTP_URL ? pooled(SMTP_URL) : { jsonTransport: true }
  return {
    defaultFromName: name,
    defaultFromAddress: address,
    skipVerify: true,
    transportOptions,
    transport: tellHandedOver(createTransport(transportOptions)),
  }
}

/** Splits `Name <address>`. */
export const readSender = (sender: string): { name: string; address: string } => {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(sender)
  return match
    ? { name: match[1] ?? '', address: match[2] ?? '' }
    : { name: '', address: sender.trim() }
}

/** Whether mail to this server never leaves the machine. */
export const isLoopback = (url: string): boolean =>
  URL.canParse(url) && LOOPBACK.test(new URL(url).hostname)

const LOOPBACK = /^((.+\.)?localhost\.?|127(\.\d+){0,3}|0(\.0){0,3}|\[::1?\]|\[::ffff:7f.*\])$/i

const pooled = (url: string): Record<string, unknown> => ({
  url,
  pool: true,
  maxConnections: 3,
  // Otherwise a cut connection sends the mail again and again, unseen by us.
  maxRequeues: 0,
  requireTLS: !(isDemo() && isLoopback(url)),
  connectionTimeout: CONNECT_MS,
  greetingTimeout: CONNECT_MS,
  dnsTimeout: CONNECT_MS,
  socketTimeout: SILENCE_MS,
  disableFileAccess: true,
  disableUrlAccess: true,
})
