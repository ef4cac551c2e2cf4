import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { MessageTemplate } from '@/templates/message'
import {
  accountContactChanged,
  type AccountContactChanged,
} from '@/templates/messages/accountContactChanged'
import {
  accountPasswordChanged,
  type AccountPasswordChanged,
} from '@/templates/messages/accountPasswordChanged'
import {
  accountResetPassword,
  type AccountResetPassword,
} from '@/templates/messages/accountResetPassword'
import {
  accountVerifyEmail,
  type AccountVerifyEmail,
} from '@/templates/messages/accountVerifyEmail'
import { intakeReceived, type IntakeReceived } from '@/templates/messages/intakeReceived'
import { orderCancelled, type OrderCancelled } from '@/templates/messages/orderCancelled'
import { orderCompleted, type OrderCompleted } from '@/templates/messages/orderCompleted'
import { orderConfirmed, type OrderConfirmed } from '@/templates/messages/orderConfirmed'
import { orderProcessing, type OrderProcessing } from '@/templates/messages/orderProcessing'
import { orderRefunded, type OrderRefunded } from '@/templates/messages/orderRefunded'
import { reportDelivered, type ReportDelivered } from '@/templates/messages/reportDelivered'
import { staffAttention, type StaffAttention } from '@/templates/messages/staffAttention'

/** What each message needs to know. */
export type MessageData = {
  'order.confirmed': OrderConfirmed
  'order.processing': OrderProcessing
  'order.completed': OrderCompleted
  'order.cancelled': OrderCancelled
  'order.refunded': OrderRefunded
  'report.delivered': ReportDelivered
  'account.verify-email': AccountVerifyEmail
  'account.reset-password': AccountResetPassword
  'account.password-changed': AccountPasswordChanged
  'account.contact-changed': AccountContactChanged
  'staff.attention': StaffAttention
  'intake.received': IntakeReceived
}

/** Every message that leaves the practice, by event. A new message is one file and one row. */
export const MESSAGES: { [Event in MessageEvent]: MessageTemplate<Event, MessageData[Event]> } = {
  'order.confirmed': orderConfirmed,
  'order.processing': orderProcessing,
  'order.completed': orderCompleted,
  'order.cancelled': orderCancelled,
  'order.refunded': orderRefunded,
  'report.delivered': reportDelivered,
  'account.verify-email': accountVerifyEmail,
  'account.reset-password': accountResetPassword,
  'account.password-changed': accountPasswordChanged,
  'account.contact-changed': accountContactChanged,
  'staff.attention': staffAttention,
  'intake.received': intakeReceived,
}
