import type { Route } from '@/kit/route'
import { ADMIN_ROUTES } from './admin'
import { CATALOGUE_ROUTES } from './catalogue'
import { INTAKE_ROUTES } from './intake'
import { NOTIFICATION_ROUTES } from './notifications'
import { ORDER_ROUTES } from './orders'
import { PAYMENT_ROUTES } from './payments'
import { PEOPLE_ROUTES } from './people'
import { REPORT_ROUTES } from './reports'
import { SYSTEM_ROUTES } from './system'

/** Every route of ours. Payload's own REST and GraphQL stand beside them. */
export const ROUTES: Route[] = [
  ...PEOPLE_ROUTES,
  ...CATALOGUE_ROUTES,
  ...INTAKE_ROUTES,
  ...ORDER_ROUTES,
  ...PAYMENT_ROUTES,
  ...REPORT_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...ADMIN_ROUTES,
  ...SYSTEM_ROUTES,
]
