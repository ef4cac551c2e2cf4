/** What can happen to an order; `isPublic` rows are the client's timeline. */
export const ORDER_EVENTS = {
  placed: { isPublic: true, text: { en: 'Order placed', hi: 'ऑर्डर दिया गया' } },
  paid: { isPublic: true, text: { en: 'Payment received', hi: 'भुगतान प्राप्त हुआ' } },
  birth_corrected: {
    isPublic: true,
    text: { en: 'Birth details corrected', hi: 'जन्म विवरण सुधारा गया' },
  },
  payment_failed: {
    isPublic: true,
    text: { en: 'A payment attempt failed', hi: 'भुगतान का प्रयास विफल रहा' },
  },
  payment_flagged: {
    isPublic: false,
    text: { en: 'A payment needs attention', hi: 'एक भुगतान पर ध्यान दें' },
  },
  expired: { isPublic: true, text: { en: 'Not paid in time', hi: 'समय पर भुगतान नहीं हुआ' } },
  revived: {
    isPublic: true,
    text: { en: 'Paid late, order resumed', hi: 'देर से भुगतान, ऑर्डर पुनः चालू' },
  },
  processing: { isPublic: true, text: { en: 'Work has begun', hi: 'कार्य आरंभ हुआ' } },
  report_uploaded: { isPublic: false, text: { en: 'Report uploaded', hi: 'रिपोर्ट जोड़ी गई' } },
  delivered: { isPublic: true, text: { en: 'Report delivered', hi: 'रिपोर्ट भेजी गई' } },
  viewed: { isPublic: true, text: { en: 'Report opened', hi: 'रिपोर्ट खोली गई' } },
  completed: { isPublic: true, text: { en: 'Completed', hi: 'पूर्ण हुआ' } },
  cancelled: { isPublic: true, text: { en: 'Cancelled', hi: 'रद्द किया गया' } },
  repaired: { isPublic: false, text: { en: 'Order repaired', hi: 'ऑर्डर सुधारा गया' } },
} as const

export type OrderEvent = keyof typeof ORDER_EVENTS
