import type { Language } from '@/rules/system/failures'
import type { Text } from './language'

/** What a search looks through; the platform leaves out the fields of related rows. */
const SEARCHES: Record<string, Text> = {
  orders: {
    en: 'Search by code, service, client, phone or email',
    hi: 'कोड, सेवा, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  reports: {
    en: 'Search by title, order, client, phone or email',
    hi: 'शीर्षक, ऑर्डर, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  notifications: {
    en: 'Search by text, order, client, phone or email',
    hi: 'पाठ, ऑर्डर, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  charts: {
    en: 'Search by client, phone, email or order',
    hi: 'ग्राहक, फ़ोन, ईमेल या ऑर्डर से खोजें',
  },
  services: { en: 'Search by title or address', hi: 'शीर्षक या पते से खोजें' },
  forms: { en: 'Search by title or address', hi: 'शीर्षक या पते से खोजें' },
  media: { en: 'Search by description or file', hi: 'विवरण या फ़ाइल से खोजें' },
  users: { en: 'Search by name, email or phone', hi: 'नाम, ईमेल या फ़ोन से खोजें' },
  admins: { en: 'Search by name or email', hi: 'नाम या ईमेल से खोजें' },
  profiles: {
    en: 'Search by person, client, phone or email',
    hi: 'व्यक्ति, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  'form-submissions': {
    en: 'Search by form, order, client, phone or email',
    hi: 'फ़ॉर्म, ऑर्डर, ग्राहक, फ़ोन या ईमेल से खोजें',
  },
  'coupon-uses': {
    en: 'Search by code, order, name, phone or email',
    hi: 'कोड, ऑर्डर, नाम, फ़ोन या ईमेल से खोजें',
  },
  wallets: { en: 'Search by name, email or phone', hi: 'नाम, ईमेल या फ़ोन से खोजें' },
  'wallet-adjustments': {
    en: 'Search by reason, name, email or phone',
    hi: 'कारण, नाम, ईमेल या फ़ोन से खोजें',
  },
  coupons: { en: 'Search by code, name or campaign', hi: 'कोड, नाम या अभियान से खोजें' },
  'tax-documents': {
    en: 'Search by number, order, name, phone or email',
    hi: 'संख्या, ऑर्डर, नाम, फ़ोन या ईमेल से खोजें',
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
