import { openAccount } from './accountPage'
import {
  openForgotPassword,
  openRegister,
  openResetPassword,
  openSignIn,
  openVerifyEmail,
} from './accountPages'
import { openContactForm } from './contactForm'
import { openFrame } from './frame'
import { openOrderForm } from './orderForm'
import { openOrder } from './orderPage'
import { openOrders } from './ordersPage'
import { main } from './place'
import { openReport } from './reportPage'

/** Page name → what its script does. */
const PAGES: Record<string, () => void | Promise<void>> = {
  'sign-in': openSignIn,
  register: openRegister,
  'forgot-password': openForgotPassword,
  'reset-password': openResetPassword,
  'verify-email': openVerifyEmail,
  service: openOrderForm,
  contact: openContactForm,
  orders: openOrders,
  order: openOrder,
  report: openReport,
  account: openAccount,
}

openFrame()
void PAGES[main.dataset.page ?? '']?.()
