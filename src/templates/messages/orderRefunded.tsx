import type { RefundTarget } from '@/rules/payments/transactionFlow'
import type { PracticeData } from '@/templates/message'
import { noticeMessage } from '@/templates/noticeMessage'
import { SAMPLE_ORDER } from '@/templates/sampleData'

export type OrderRefunded = PracticeData & {
  clientName: string
  orderCode: string
  serviceTitle: string
  orderUrl: string
  /** Paise. */
  refundPaise: number
  to: RefundTarget
}

/** Money of an order has gone back. */
export const orderRefunded = noticeMessage<'order.refunded', OrderRefunded>({
  event: 'order.refunded',
  audience: 'client',
  nameOf: (data) => data.clientName,
  linkOf: (data) => data.orderUrl,
  wording: {
    en: {
      subject: ({ data, money }) =>
        `${money(data.refundPaise)} of your order ${data.orderCode} has been refunded`,
      heading: 'Your refund has been made',
      lines: ({ data, money }) => [
        data.to === 'wallet'
          ? `${money(data.refundPaise)} is in your wallet and can be spent at once.`
          : `${money(data.refundPaise)} has gone back the way you paid. Banks take up to seven working days to show it.`,
      ],
      facts: ({ data }) => [
        ['Order', data.orderCode],
        ['Service', data.serviceTitle],
      ],
      button: 'View your order',
      inApp: ({ data, money }) =>
        `${money(data.refundPaise)} of your order ${data.orderCode} has been refunded.`,
    },
    hi: {
      subject: ({ data, money }) =>
        `ऑर्डर ${data.orderCode} के ${money(data.refundPaise)} लौटा दिए गए हैं`,
      heading: 'आपकी राशि लौटा दी गई है',
      lines: ({ data, money }) => [
        data.to === 'wallet'
          ? `${money(data.refundPaise)} आपके वॉलेट में हैं और तुरंत खर्च किए जा सकते हैं।`
          : `${money(data.refundPaise)} उसी माध्यम से लौटाए गए हैं जिससे आपने भुगतान किया था। बैंक में दिखने में सात कार्य दिवस लग सकते हैं।`,
      ],
      facts: ({ data }) => [
        ['ऑर्डर', data.orderCode],
        ['सेवा', data.serviceTitle],
      ],
      button: 'अपना ऑर्डर देखें',
      inApp: ({ data, money }) =>
        `ऑर्डर ${data.orderCode} के ${money(data.refundPaise)} लौटा दिए गए हैं।`,
    },
  },
  whatsapp: {
    template: {
      name: 'sahil_order_refunded',
      en: 'Namaste {{1}}, of your order {{2}} an amount of {{3}} has been refunded.\n\nDetails: {{4}}\n\nThe order page shows where it went.',
      hi: 'नमस्ते {{1}}, ऑर्डर {{2}} के {{3}} लौटा दिए गए हैं।\n\nविवरण: {{4}}\n\nराशि कहाँ लौटी, यह ऑर्डर के पेज पर दिखाई देता है।',
    },
    variables: ({ data, name, money }) => [
      name,
      data.orderCode,
      money(data.refundPaise),
      data.orderUrl,
    ],
  },
  sample: { ...SAMPLE_ORDER, refundPaise: 149900, to: 'source' },
})
