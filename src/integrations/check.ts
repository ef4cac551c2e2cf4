import { isDemo } from '@/kit/env'
import { mailProblems } from './email'
import { messagingProblems } from './messaging'
import { paymentProblems } from './payments'
import { storageProblems } from './storage'

/**
 * What in the settings of the outside services must stop a start in production: missing or test
 * keys, a sandbox, a plain connection. Empty in the demo.
 */
export const checkIntegrations = (): string[] =>
  isDemo()
    ? []
    : [...paymentProblems(), ...messagingProblems(), ...mailProblems(), ...storageProblems()]
