import type { AutoReport } from '@/rules/catalogue/autoReports'
import type { Category } from '@/rules/catalogue/categories'
import type { Condition, FieldType } from '@/rules/intake/fieldTypes'
import type { BillingInput } from '@/rules/orders/billing'
import type { CouponKind } from '@/rules/payments/coupons/couponKinds'
import type { Birth, BirthPlace, Relation, TimeCertainty } from '@/rules/people/birth'
import type { Role } from '@/rules/people/roles'

/** Text in both languages that a person may read. */
export type Text = { en: string; hi: string }

export type Block = { type: 'h2' | 'p' | 'ul'; text?: string; items?: string[] }

/** `price` in paise; `durationMinutes` is null where no call belongs to the service. */
export type DemoService = {
  slug: string
  category: Category
  title: Text
  summary: Text
  price: number
  deliveryDays: number
  durationMinutes: number | null
  autoReport?: AutoReport
  form: string
  image: string
  description: { en: Block[]; hi: Block[] }
  deliverables: Text[]
  seo: { title: Text; description: Text }
}

export type DemoOption = { value: string; label: Text }

/** `width` is a percentage of the row. */
export type DemoField = {
  blockType: FieldType
  name: string
  label: Text
  required?: boolean
  help?: Text
  step?: string
  options?: DemoOption[]
  min?: number
  max?: number
  maxLength?: number
  maxFiles?: number
  condition?: Condition
  width?: number
}

export type DemoForm = {
  slug: string
  title: Text
  allowAnonymous: boolean
  steps?: { key: string; title: Text }[]
  fields: DemoField[]
  confirmation: Text
}

export type DemoGender = 'female' | 'male' | 'other'

export type DemoFamilyMember = {
  name: string
  relation: Exclude<Relation, 'self'>
  gender: DemoGender
  birth: Birth
}

/** `stateCode` is the GST state code of two digits, null for a client who lives abroad. */
export type DemoClient = {
  name: string
  email: string
  phone: string
  locale: 'en' | 'hi'
  timezone: string
  city: string
  state: string
  stateCode: string | null
  gender: DemoGender
  birth: Birth
  /** Of a business client, checked by staff. */
  tdsTan?: string
  family: DemoFamilyMember[]
}

export type DemoStaff = {
  name: string
  email: string
  phone: string
  role: Role
  locale: 'en' | 'hi'
}

export type DemoOrderState =
  'pending' | 'expired' | 'failed' | 'new' | 'processing' | 'delivered' | 'completed' | 'cancelled'

export type DemoBirthTime = { time: string | null; certainty: TimeCertainty }

export type DemoAnswer = string | number | boolean | DemoBirthTime | BirthPlace

/** `client` and `forFamilyMember` are positions in DEMO_CLIENTS and in that client's family. */
export type DemoOrder = {
  client: number
  service: string
  state: DemoOrderState
  daysAgo: number
  deliveredDaysAgo?: number
  overdue?: boolean
  dueToday?: boolean
  /** Staff learned another birth time after the report was made; HH:MM. */
  correctedTime?: string
  forFamilyMember?: number
  coupons?: string[]
  /** Paise. */
  useWallet?: number
  billing?: BillingInput
  answers: Record<string, DemoAnswer>
}

/** Amounts in paise, instants UTC. */
export type DemoCoupon = {
  code: string
  name: { en: string; hi: string }
  kind: CouponKind
  percent?: number
  amountOff?: number
  maxDiscount?: number
  minAmount?: number
  budget?: number
  maxUses?: number
  isFirstOrderOnly?: boolean
  categories?: Category[]
  endsAt?: string
  campaign: string
}
