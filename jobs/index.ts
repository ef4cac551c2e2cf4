import type { Job } from '@/kit/job'
import { sendNotification } from './notifications/sendNotification'
import { sweepUnpaid } from './orders/sweepUnpaid'
import { applyGatewayEvent } from './payments/applyGatewayEvent'
import { reconcilePayment } from './payments/reconcilePayment'
import { sweepPayments } from './payments/sweepPayments'
import { sendPasswordReset } from './people/sendPasswordReset'
import { sendVerification } from './people/sendVerification'
import { deliverReport } from './reports/deliverReport'
import { pruneSystem } from './system/pruneSystem'

/** Everything that happens later. */
export const JOBS = [
  applyGatewayEvent,
  deliverReport,
  pruneSystem,
  reconcilePayment,
  sendNotification,
  sendPasswordReset,
  sendVerification,
  sweepPayments,
  sweepUnpaid,
] as unknown as Job[]
