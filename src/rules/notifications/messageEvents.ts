/** What a message is about. */
export const MESSAGE_EVENTS = {
  'order.confirmed': { en: 'Order confirmed', hi: 'ऑर्डर की पुष्टि' },
  'order.processing': { en: 'Work has begun', hi: 'कार्य आरंभ' },
  'order.completed': { en: 'Order completed', hi: 'ऑर्डर पूर्ण' },
  'order.cancelled': { en: 'Order cancelled', hi: 'ऑर्डर रद्द' },
  'order.refunded': { en: 'Refund made', hi: 'राशि लौटाई' },
  'report.delivered': { en: 'Report ready', hi: 'रिपोर्ट तैयार' },
  'account.verify-email': { en: 'Confirm the email', hi: 'ईमेल की पुष्टि' },
  'account.reset-password': { en: 'New password', hi: 'नया पासवर्ड' },
  'account.password-changed': { en: 'Password changed', hi: 'पासवर्ड बदला' },
  'account.contact-changed': { en: 'Email or number changed', hi: 'ईमेल या नंबर बदला' },
  'staff.attention': { en: 'Staff must look', hi: 'कर्मचारी ध्यान दें' },
  'intake.received': { en: 'Form received', hi: 'फ़ॉर्म प्राप्त' },
} as const

export type MessageEvent = keyof typeof MESSAGE_EVENTS
