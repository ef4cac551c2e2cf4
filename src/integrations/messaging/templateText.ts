import { VendorError } from '../VendorError'
import type { OutgoingMessage } from './port'

const PLACEHOLDER = /\{\{(\d+)\}\}/g

/**
 * The values as WhatsApp takes them, by number and on one line each.
 * @throws VendorError VARIABLES_MISMATCH when there are more or fewer than placeholders, or one is empty
 */
export const templateVariables = (
  message: Pick<OutgoingMessage, 'template' | 'variables'>,
): Record<string, string> => {
  const { template, variables } = message
  const wanted = placeholders(template.body)
  const values = variables.map((value) => value.replace(/\s+/g, ' ').trim())
  const isFitting = wanted.length === values.length && wanted.every((n) => values[n - 1])
  if (isFitting) return Object.fromEntries(values.map((value, index) => [`${index + 1}`, value]))
  throw new VendorError({
    vendor: 'twilio',
    kind: 'rejected',
    retryable: false,
    code: 'VARIABLES_MISMATCH',
    message: `${template.name} wants ${wanted.length} filled variables`,
  })
}

/** The text that a recipient sees. */
export const templateText = (message: Pick<OutgoingMessage, 'template' | 'variables'>): string => {
  const values = templateVariables(message)
  return message.template.body.replace(PLACEHOLDER, (_, number: string) => values[number] ?? '')
}

/** The numbers of the placeholders in a template, each once, in order. */
export const placeholders = (body: string): number[] =>
  [...new Set([...body.matchAll(PLACEHOLDER)].map((match) => Number(match[1])))].sort(
    (a, b) => a - b,
  )
