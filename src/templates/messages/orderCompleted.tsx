import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type OrderCompleted = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  orderUrl: string
}

/** Everything that belongs to the order is done. */
export const orderCompleted = noticeMessage<'order.completed', OrderCompleted>({
  event: 'order.completed',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.orderUrl,
  wording: {
    en: {
      subject: ({ data }) => `Your order ${data.orderCode} is complete`,
      heading: 'Your order is complete',
      lines: () => ['Everything in your order is done. You can come back to it at any time.'],
      facts: ({ data }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
      ],
      button: 'View your order',
      inApp: ({ data }) => `Your order ${data.orderCode} is complete.`,
    },
    hi: {
      subject: ({ data }) => `आपका ऑर्डर ${data.orderCode} पूरा हो गया है`,
      heading: 'आपका ऑर्डर पूरा हो गया है',
      lines: () => ['आपके ऑर्डर का सारा काम पूरा हो गया है। आप इसे कभी भी फिर से देख सकते हैं।'],
      facts: ({ data }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
      ],
      button: 'अपना ऑर्डर देखें',
      inApp: ({ data }) => `आपका ऑर्डर ${data.orderCode} पूरा हो गया है।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_order_completed',
      en: 'Namaste {{1}}, your order {{2}} is complete.\n\nYou can see it at any time: {{3}}\n\nThank you for your trust.',
      hi: 'नमस्ते {{1}}, आपका ऑर्डर {{2}} पूरा हो गया है।\n\nआप इसे कभी भी देख सकते हैं: {{3}}\n\nआपके विश्वास के लिए धन्यवाद।',
    },
    variables: ({ data, name }) => [name, data.orderCode, data.orderUrl],
  },
  sample: SAMPLE_ORDER,
})
