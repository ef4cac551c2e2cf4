import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type OrderConfirmed = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  /** Paise that were paid. */
  amountPaise: number
  /** UTC instant. */
  paidAt: string
  /** UTC instant; null where nothing is promised. */
  expectedDeliveryAt: string | null
  orderUrl: string
  /** The payment came after the order had expired, and opened it again. */
  isRevived?: boolean
}

/** Paid and accepted: the client's receipt and promise. */
export const orderConfirmed = noticeMessage<'order.confirmed', OrderConfirmed>({
  event: 'order.confirmed',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.orderUrl,
  wording: {
    en: {
      subject: ({ data }) => `Your order ${data.orderCode} is confirmed`,
      heading: 'Thank you, your order is confirmed',
      lines: ({ data, money }) => [
        `We have received your payment of ${money(data.amountPaise)}. Your order is now with us.`,
        data.isRevived &&
          'The order had expired before the payment reached us. It is open again; you need not do anything.',
      ],
      facts: ({ data, money, day, moment }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
        ['Amount paid', money(data.amountPaise)],
        ['Paid on', moment(data.paidAt)],
        ['Expected by', data.expectedDeliveryAt && day(data.expectedDeliveryAt)],
      ],
      button: 'View your order',
      inApp: ({ data, money }) =>
        `Your order ${data.orderCode} for ${data.serviceTitle} is confirmed. We have received ${money(data.amountPaise)}.`,
    },
    hi: {
      subject: ({ data }) => `आपका ऑर्डर ${data.orderCode} पक्का हो गया है`,
      heading: 'धन्यवाद, आपका ऑर्डर पक्का हो गया है',
      lines: ({ data, money }) => [
        `हमें आपका ${money(data.amountPaise)} का भुगतान मिल गया है। आपका ऑर्डर अब हमारे पास है।`,
        data.isRevived &&
          'भुगतान हम तक पहुँचने से पहले इस ऑर्डर की समय-सीमा बीत गई थी। ऑर्डर फिर से चालू हो गया है, आपको कुछ नहीं करना है।',
      ],
      facts: ({ data, money, day, moment }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
        ['भुगतान की राशि', money(data.amountPaise)],
        ['भुगतान का समय', moment(data.paidAt)],
        ['कब तक मिलेगा', data.expectedDeliveryAt && day(data.expectedDeliveryAt)],
      ],
      button: 'अपना ऑर्डर देखें',
      inApp: ({ data, money }) =>
        `${data.serviceTitle} के लिए आपका ऑर्डर ${data.orderCode} पक्का हो गया है। हमें ${money(data.amountPaise)} मिल गए हैं।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_order_confirmed',
      en: 'Namaste {{1}}, your order {{2}} is confirmed.\n\nService: {{3}}\nAmount paid: {{4}}\nExpected by: {{5}}\n\nView your order: {{6}}\n\nThank you for your trust.',
      hi: 'नमस्ते {{1}}, आपका ऑर्डर {{2}} पक्का हो गया है।\n\nसेवा: {{3}}\nभुगतान की राशि: {{4}}\nकब तक मिलेगा: {{5}}\n\nअपना ऑर्डर देखें: {{6}}\n\nआपके विश्वास के लिए धन्यवाद।',
    },
    variables: ({ data, name, money, day }, locale) => [
      name,
      data.orderCode,
      data.serviceTitle,
      money(data.amountPaise),
      data.expectedDeliveryAt ? day(data.expectedDeliveryAt) : UNDATED[locale],
      data.orderUrl,
    ],
  },
  sample: {
    ...SAMPLE_ORDER,
    amountPaise: 149900,
    paidAt: '2026-11-22T09:15:00.000Z',
    expectedDeliveryAt: '2026-11-29T12:30:00.000Z',
  },
})

const UNDATED = { en: 'we will let you know', hi: 'हम आपको बताएँगे' }
