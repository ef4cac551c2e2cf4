import type { Lane } from '../system/lanes'
import type { MessageEvent } from './messageEvents'

/** Mails that somebody looks at an empty inbox for. */
const AWAITED: readonly MessageEvent[] = [
  'account.verify-email',
  'account.reset-password',
  'account.password-changed',
]

/** How urgent a message is. */
export const messageLane = (event: MessageEvent): Lane =>
  AWAITED.includes(event) ? 'critical' : 'normal'
