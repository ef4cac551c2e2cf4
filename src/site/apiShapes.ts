import type { Chart, ChartWarning, Confidence, FactConfidence } from '@/rules/charts/chart'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import type { Category } from '@/rules/catalogue/categories'
import type { Breakdown } from '@/rules/orders/price'
import type { Birth, Relation } from '@/rules/people/birth'
import type { OrderStatus, PaymentStatus } from '@/rules/orders/orderFlow'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'

/** A chart as the API answers it: its warnings and uncertain facts in words of the request's language. */
export type ChartAnswer = Omit<Chart, 'warnings' | 'confidence'> & {
  warnings: (ChartWarning & { text: string })[]
  confidence: Omit<Confidence, 'facts'> & { facts: (FactConfidence & { text?: string })[] }
}

/** The bare chart in an answer. */
export const chartOf = (answer: ChartAnswer): Chart => answer

/** The account and its own person. */
export type Profile = { id: string; name: string; birth: Birth | null }

/** The account holder or a member of the family as the API lists them: without birth details it has an empty place. */
export type ListedPerson = {
  id: string
  name: string
  relation: Relation
  birth?: Birth | { date?: undefined }
}

/** Somebody whose chart the client may look at; only the own details are the client's to change. */
export type Person = {
  id: string
  name: string
  relation: Relation
  isSelf: boolean
  birth: Birth | null
}

/** What the pages use of the API's answers (money in paise, instants in UTC). */
export type List<Row> = {
  docs: Row[]
  page: number
  hasNextPage: boolean
  hasPrevPage: boolean
}

export type ServiceCard = {
  slug: string
  title: string
  category: Category
  summary: string
  price: number
  deliveryDays: number
  durationMinutes: number | null
  isOrderable: boolean
  image: { url: string | null; alt: string; width: number | null; height: number | null } | null
}

export type ShownForm = FormSnapshot & {
  submitLabel: string | null
  confirmation: string | null
  startedToken?: string
}

export type Service = ServiceCard & {
  description: string
  deliverables: string[]
  seo: { title: string; description: string }
  form: ShownForm | null
}

export type Order = {
  id: string
  code: string
  user: string
  status: OrderStatus
  paymentStatus: PaymentStatus
  service: { slug: string; title: string; category: Category }
  amount: number
  breakdown: Breakdown
  expiresAt: string | null
  expectedDeliveryAt: string | null
  deliveredAt: string | null
  createdAt: string
  timeline: { at: string; event: string; text: string }[]
  reports: string[]
  birth?: Birth | null
  /** Until the work begins. */
  canCorrectBirth?: boolean
}

/** What cancelling an order would give back. */
export type CancelQuote = { refund: number; percent: number; until: string | null }

/** A receipt, a bill or what follows them; `url` is a path of ours. */
export type TaxDocument = {
  id: string
  kind: TaxDocumentKind
  number: string
  issuedAt: string
  total: number
  url: string
}

export type Report = {
  id: string
  order: string
  orderCode: string
  title: string
  uploadedAt: string | null
  file: { name: string; size: number; url: string; expiresAt: string }
}
