import type { Route } from '@/kit/route'
import { ADMIN_ROUTES } from './admin'
import { CATALOGUE_ROUTES } from './catalogue'
import { CHART_ROUTES } from './charts'
import { ADMIN_CHART_ROUTES } from './charts/admin'
import { BIRTH_ROUTES } from './charts/birth'
import { PLACE_ROUTES } from './charts/places'
import { USER_CHART_ROUTES } from './charts/user'
import { INTAKE_ROUTES } from './intake'
import { NOTIFICATION_ROUTES } from './notifications'
import { ORDER_ROUTES } from './orders'
import { CANCELLATION_ROUTES } from './orders/cancellation'
import { PAYMENT_ROUTES } from './payments'
import { COUPON_ROUTES } from './payments/coupons'
import { DOCUMENT_ROUTES } from './payments/documents'
import { MONEY_ROUTES } from './payments/money'
import { REFUND_ROUTES } from './payments/refunds'
import { TDS_ROUTES } from './payments/tds'
import { WALLET_ROUTES } from './payments/wallet'
import { PEOPLE_ROUTES } from './people'
import { REPORT_ROUTES } from './reports'
import { SYSTEM_ROUTES } from './system'

/** Every route of ours. Payload's own REST and GraphQL stand beside them. */
export const ROUTES: Route[] = [
  ...PEOPLE_ROUTES,
  ...CATALOGUE_ROUTES,
  ...INTAKE_ROUTES,
  ...CHART_ROUTES,
  ...USER_CHART_ROUTES,
  ...PLACE_ROUTES,
  ...BIRTH_ROUTES,
  ...CANCELLATION_ROUTES,
  ...ORDER_ROUTES,
  ...PAYMENT_ROUTES,
  ...COUPON_ROUTES,
  ...DOCUMENT_ROUTES,
  ...MONEY_ROUTES,
  ...REFUND_ROUTES,
  ...TDS_ROUTES,
  ...WALLET_ROUTES,
  ...REPORT_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...ADMIN_CHART_ROUTES,
  ...ADMIN_ROUTES,
  ...SYSTEM_ROUTES,
]
