import { html, type Markup } from '../markup'
import type { Reader } from '../reader'

/** Which of the practice's texts there are. */
export type LegalTexts = { hasTerms: boolean; hasPrivacy: boolean }

/** Links to the terms and the privacy notice beside a consent; in a window of their own, so that the form stays. */
export const legalLinks = ({
  reader,
  legal,
}: {
  reader: Reader
  legal: LegalTexts
}): Markup | undefined => {
  const { say } = reader
  const link = (path: string, text: string) =>
    html`<a href="${path}" target="_blank" rel="noopener">${text}</a>`
  const links = [
    ...(legal.hasTerms ? [link('/terms', say('terms'))] : []),
    ...(legal.hasPrivacy ? [link('/privacy', say('privacy'))] : []),
  ]
  if (links.length === 0) return undefined
  return html`${links.map((each, index) => html`${index > 0 && ' · '}${each}`)}`
}
