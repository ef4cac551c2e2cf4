import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type OrderCancelled = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  orderUrl: string
  /** What the practice wants the client to read; said in the mail only. */
  reason?: string | null
  /** Paise that go back; null while nothing is decided. */
  refundPaise?: number | null
}

/** The order will not be carried out. */
export const orderCancelled = noticeMessage<'order.cancelled', OrderCancelled>({
  event: 'order.cancelled',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.orderUrl,
  wording: {
    en: {
      subject: ({ data }) => `Your order ${data.orderCode} has been cancelled`,
      heading: 'Your order has been cancelled',
      lines: ({ data, money }) => [
        'This order will not be carried out.',
        data.refundPaise && `We are returning ${money(data.refundPaise)} to you.`,
      ],
      facts: ({ data }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
        ['Reason', data.reason],
      ],
      button: 'View your order',
      note: () => 'The order page shows every payment and refund.',
      inApp: ({ data }) => `Your order ${data.orderCode} has been cancelled.`,
    },
    hi: {
      subject: ({ data }) => `आपका ऑर्डर ${data.orderCode} रद्द कर दिया गया है`,
      heading: 'आपका ऑर्डर रद्द कर दिया गया है',
      lines: ({ data, money }) => [
        'इस ऑर्डर पर अब कोई काम नहीं होगा।',
        data.refundPaise && `हम आपको ${money(data.refundPaise)} लौटा रहे हैं।`,
      ],
      facts: ({ data }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
        ['कारण', data.reason],
      ],
      button: 'अपना ऑर्डर देखें',
      note: () => 'हर भुगतान और हर वापसी ऑर्डर के पेज पर दिखाई देती है।',
      inApp: ({ data }) => `आपका ऑर्डर ${data.orderCode} रद्द कर दिया गया है।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_order_cancelled',
      en: 'Namaste {{1}}, your order {{2}} has been cancelled.\n\nDetails: {{3}}\n\nThe order page shows every payment and refund.',
      hi: 'नमस्ते {{1}}, आपका ऑर्डर {{2}} रद्द कर दिया गया है।\n\nविवरण: {{3}}\n\nहर भुगतान और हर वापसी ऑर्डर के पेज पर दिखाई देती है।',
    },
    variables: ({ data, name }) => [name, data.orderCode, data.orderUrl],
  },
  sample: { ...SAMPLE_ORDER, reason: 'Cancelled at your request', refundPaise: 149900 },
})
