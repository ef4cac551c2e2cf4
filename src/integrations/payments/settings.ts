import { env } from '@/kit/env'

const REAL_HOST = 'https://api.razorpay.com'

/** What must stop a start in production; see `checkIntegrations`. */
export const paymentProblems = (): string[] => {
  const { RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET, RAZORPAY_BASE_URL } = env()
  const wanted = { RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET }
  const missing = Object.entries(wanted)
    .filter(([, value]) => !value)
    .map(([name]) => `${name} is not set`)
  const isTest = RAZORPAY_KEY_ID?.startsWith('rzp_test_')
  const isElsewhere = RAZORPAY_BASE_URL.replace(/\/+$/, '') !== REAL_HOST
  return [
    ...missing,
    ...(isTest ? ['RAZORPAY_KEY_ID is a test key (rzp_test_…): no real money would move'] : []),
    ...(isElsewhere ? [`RAZORPAY_BASE_URL is not ${REAL_HOST}`] : []),
  ]
}
