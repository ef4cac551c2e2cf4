import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type OrderProcessing = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  /** UTC instant; null where nothing is promised. */
  expectedDeliveryAt: string | null
  orderUrl: string
}

/** Work on the order has begun. */
export const orderProcessing = noticeMessage<'order.processing', OrderProcessing>({
  event: 'order.processing',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.orderUrl,
  wording: {
    en: {
      subject: ({ data }) => `We have started on your order ${data.orderCode}`,
      heading: 'We have started on your order',
      lines: () => ['Work on your order has begun. We will write again when it is ready.'],
      facts: ({ data, day }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
        ['Expected by', data.expectedDeliveryAt && day(data.expectedDeliveryAt)],
      ],
      button: 'View your order',
      inApp: ({ data }) => `We have started on your order ${data.orderCode}.`,
    },
    hi: {
      subject: ({ data }) => `आपके ऑर्डर ${data.orderCode} पर काम शुरू हो गया है`,
      heading: 'आपके ऑर्डर पर काम शुरू हो गया है',
      lines: () => ['हमने आपके ऑर्डर पर काम शुरू कर दिया है। तैयार होते ही हम आपको बताएँगे।'],
      facts: ({ data, day }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
        ['कब तक मिलेगा', data.expectedDeliveryAt && day(data.expectedDeliveryAt)],
      ],
      button: 'अपना ऑर्डर देखें',
      inApp: ({ data }) => `आपके ऑर्डर ${data.orderCode} पर काम शुरू हो गया है।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_order_processing',
      en: 'Namaste {{1}}, we have started on your order {{2}}.\n\nView your order: {{3}}\n\nWe will write again when it is ready.',
      hi: 'नमस्ते {{1}}, आपके ऑर्डर {{2}} पर काम शुरू हो गया है।\n\nअपना ऑर्डर देखें: {{3}}\n\nतैयार होते ही हम आपको बताएँगे।',
    },
    variables: ({ data, name }) => [name, data.orderCode, data.orderUrl],
  },
  sample: { ...SAMPLE_ORDER, expectedDeliveryAt: '2026-11-29T12:30:00.000Z' },
})
