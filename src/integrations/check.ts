import { isDemo } from '@/kit/env'
import { mailProblems } from './email/settings'
import { messagingProblems } from './messaging/settings'
import { paymentProblems } from './payments/settings'
import { storageProblems } from './storage/settings'

/**
 * What in the settings of the outside services must stop a start in production: missing or test
 * keys, a sandbox, a plain connection. Empty in the demo.
 */
export const checkIntegrations = (): string[] =>
  isDemo()
    ? []
    : [...paymentProblems(), ...messagingProblems(), ...mailProblems(), ...storageProblems()]
