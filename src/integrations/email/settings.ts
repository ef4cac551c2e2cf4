import { env } from '@/kit/env'
import { isLoopback, readSender } from './transport'

/** What must stop a start in production; see `checkIntegrations`. */
export const mailProblems = (): string[] => {
  const { SMTP_URL, MAIL_FROM } = env()
  const { address } = readSender(MAIL_FROM)
  return [...urlProblems(SMTP_URL), ...(isDeliverable(address) ? [] : [NO_SENDER])]
}

const NO_SENDER = 'MAIL_FROM is not an address at a domain of yours'

const urlProblems = (url: string | undefined): string[] => {
  if (!url) return ['SMTP_URL is not set']
  const isSmtp = URL.canParse(url) && /^smtps?:\/\/[^/?#]/.test(url)
  return isSmtp ? plainProblems(new URL(url)) : ['SMTP_URL does not begin with smtp:// or smtps://']
}

/** Where mail, and the password with it, could travel in the open. */
const plainProblems = (url: URL): string[] => {
  const isSecure = url.protocol === 'smtps:'
  const opens = [...url.searchParams].filter(([name, value]) => !isHarmless(name, value))
  return [
    ...(!isSecure && isLoopback(url.href) ? [NO_LOCAL] : []),
    ...(!isSecure && !isLoopback(url.href) && PLAIN_PORTS.has(url.port) ? [NO_RELAY] : []),
    ...opens.map(
      ([name]) => `SMTP_URL: the parameter ${name} is not taken, for it could weaken TLS`,
    ),
  ]
}

const NO_LOCAL = 'SMTP_URL is a server on this machine without TLS: give it smtps://'
const NO_RELAY = 'SMTP_URL is a port without TLS: give smtps:// (465), or smtp:// on 587'
// Relays between servers, and the mail catchers of a desk.
const PLAIN_PORTS = new Set(['25', '26', '1025', '2500'])

const SAFE_VALUES: Record<string, RegExp> = {
  secure: /^true$/,
  requireTLS: /^true$/,
  ignoreTLS: /^false$/,
  opportunisticTLS: /^false$/,
  'tls.rejectUnauthorized': /^true$/,
  'tls.servername': /./,
  'tls.minVersion': /^TLSv1\.[23]$/,
}
const HARMLESS = /^(name|pool|maxConnections|maxMessages|rateDelta|rateLimit|authMethod)$/

/** The mail library takes its options from the address, too, before ours. */
const isHarmless = (name: string, value: string): boolean =>
  SAFE_VALUES[name]?.test(value) ?? HARMLESS.test(name)

const isDeliverable = (address: string): boolean =>
  /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(address) &&
  !/\.(local|localhost|test|invalid|example)$/.test(address)
