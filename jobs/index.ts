import type { Job } from '@/kit/job'
import { generateKundli } from './charts/generateKundli'
import { sendNotification } from './notifications/sendNotification'
import { repairOrders } from './orders/repairOrders'
import { sweepUnpaid } from './orders/sweepUnpaid'
import { applyGatewayEvent } from './payments/applyGatewayEvent'
import { reconcileGateway } from './payments/reconcileGateway'
import { reconcilePayment } from './payments/reconcilePayment'
import { sweepCredit } from './payments/sweepCredit'
import { sendRefund } from './payments/sendRefund'
import { sweepPayments } from './payments/sweepPayments'
import { sendPasswordReset } from './people/sendPasswordReset'
import { sendVerification } from './people/sendVerification'
import { deliverReport } from './reports/deliverReport'
import { pruneSystem } from './system/pruneSystem'

/** Everything that happens later. */
export const JOBS = [
  applyGatewayEvent,
  deliverReport,
  generateKundli,
  pruneSystem,
  reconcileGateway,
  reconcilePayment,
  repairOrders,
  sendNotification,
  sendPasswordReset,
  sendRefund,
  sendVerification,
  sweepCredit,
  sweepPayments,
  sweepUnpaid,
] as unknown as Job[]
