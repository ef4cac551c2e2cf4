import { Refused } from './api'

type Extras = {
  coupon?: string
  useWallet?: true
  billing?: { state?: string; gstin?: string }
}

/** What the client adds to an order; nothing that was left empty is sent. */
export const readExtras = (form: HTMLFormElement): Extras => {
  const data = new FormData(form)
  const text = (name: string): string | undefined =>
    String(data.get(name) ?? '').trim() || undefined
  const [coupon, state, gstin] = ['coupon', 'billing.state', 'billing.gstin'].map(text)
  return {
    ...(coupon ? { coupon } : {}),
    ...(data.has('useWallet') ? { useWallet: true } : {}),
    ...(state || gstin ? { billing: { state, gstin } } : {}),
  }
}

/** Opens the fold when the API refuses something in it. */
export const openExtras = (form: HTMLFormElement, error: unknown): void => {
  const fold = form.querySelector<HTMLDetailsElement>('[data-checkout]')
  const isAbout = (field = ''): boolean => /^(coupon|useWallet|billing)/.test(field)
  if (fold && error instanceof Refused && error.issues.some(({ field }) => isAbout(field)))
    fold.open = true
}
