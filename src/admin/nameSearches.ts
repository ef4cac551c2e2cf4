import type { Language } from '@/rules/system/failures'
import type { Text } from './language'

/** What a search looks through; the platform leaves out the fields of related rows. */
const SEARCHES: Record<string, Text> = {
  orders: {
    en: 'Search by code, service, client, phone or email',
    hi: 'कोड, सेवा, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  reports: { en: 'Search by title, order or client', hi: 'शीर्षक, ऑर्डर या ग्राहक से खोजें' },
  notifications: { en: 'Search by text, order or client', hi: 'पाठ, ऑर्डर या ग्राहक से खोजें' },
  charts: { en: 'Search by client or order', hi: 'ग्राहक या ऑर्डर से खोजें' },
  'coupon-uses': {
    en: 'Search by code, order, name or email',
    hi: 'कोड, ऑर्डर, नाम या ईमेल से खोजें',
  },
  wallets: { en: 'Search by name, email or phone', hi: 'नाम, ईमेल या फ़ोन से खोजें' },
  'wallet-adjustments': {
    en: 'Search by reason, name, email or phone',
    hi: 'कारण, नाम, ईमेल या फ़ोन से खोजें',
  },
  coupons: { en: 'Search by code, name or campaign', hi: 'कोड, नाम या अभियान से खोजें' },
  'tax-documents': {
    en: 'Search by number, order, name or email',
    hi: 'संख्या, ऑर्डर, नाम या ईमेल से खोजें',
  },
  journals: { en: 'Search by key', hi: 'कुंजी से खोजें' },
  settlements: { en: 'Search by settlement or UTR', hi: 'निपटान या यूटीआर से खोजें' },
  'money-differences': { en: 'Search by gateway id', hi: 'गेटवे पहचान से खोजें' },
  transactions: {
    en: 'Search by gateway id or order',
    hi: 'गेटवे पहचान या ऑर्डर से खोजें',
  },
}

/** Says in the search field of a list what it finds. Safe to run at any time. */
export const nameSearches = ({
  root,
  pathname,
  language,
}: {
  root: ParentNode
  pathname: string
  language: Language
}): void => {
  const slug = /\/collections\/([a-z-]+)$/.exec(pathname)?.[1] ?? ''
  const text = Object.hasOwn(SEARCHES, slug) ? SEARCHES[slug]![language] : undefined
  const input = root.querySelector<HTMLInputElement>('.collection-list .search-filter__input')
  if (!text || !input || input.placeholder === text) return
  input.placeholder = text
  input.setAttribute('aria-label', text)
}
