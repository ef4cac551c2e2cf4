import { env } from '@/kit/env'
import { readSender } from './transport'

/** What must stop a start in production; see `checkIntegrations`. */
export const mailProblems = (): string[] => {
  const { SMTP_URL, MAIL_FROM } = env()
  const { address } = readSender(MAIL_FROM)
  return [...urlProblems(SMTP_URL), ...(isDeliverable(address) ? [] : [NO_SENDER])]
}

const NO_SENDER = 'MAIL_FROM is not an address at a domain of yours'

const urlProblems = (url: string | undefined): string[] => {
  if (!url) return ['SMTP_URL is not set']
  const isSmtp = URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol)
  return isSmtp ? [] : ['SMTP_URL does not begin with smtp:// or smtps://']
}

const isDeliverable = (address: string): boolean =>
  /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(address) &&
  !/\.(local|localhost|test|invalid|example)$/.test(address)
