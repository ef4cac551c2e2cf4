import type { DifferenceKind } from './differenceKinds'

type RepairRow = {
  /** Whether the button can do it: what the gateway says is then settled here. */
  isRepairable: boolean
  en: string
  hi: string
}

/** What to do about each kind of difference. */
export const DIFFERENCE_REPAIRS = {
  payment_missing_here: {
    isRepairable: true,
    en: 'Repair settles the payment as the gateway says it. A payment without an order of ours must be refunded in the gateway’s dashboard, then accepted.',
    hi: 'सुधार भुगतान को गेटवे के अनुसार दर्ज करेगा। हमारे ऑर्डर के बिना आया भुगतान गेटवे डैशबोर्ड से लौटाएँ, फिर स्वीकार करें।',
  },
  payment_missing_there: {
    isRepairable: false,
    en: 'The gateway does not know this payment. Ask the gateway’s support with the evidence; accept with what they answer.',
    hi: 'गेटवे इस भुगतान को नहीं जानता। प्रमाण सहित गेटवे सहायता से पूछें और उत्तर के साथ स्वीकार करें।',
  },
  payment_status: {
    isRepairable: true,
    en: 'Repair settles the payment as the gateway says it; a state never goes back.',
    hi: 'सुधार भुगतान को गेटवे के अनुसार दर्ज करेगा; स्थिति पीछे नहीं जाती।',
  },
  payment_amount: {
    isRepairable: false,
    en: 'Compare both amounts with the bank; refund or correct by a wallet adjustment, then accept.',
    hi: 'दोनों राशियाँ बैंक से मिलाएँ; वापसी या वॉलेट सुधार करें, फिर स्वीकार करें।',
  },
  refund_missing_here: {
    isRepairable: true,
    en: 'Repair takes the refund in as the gateway says it.',
    hi: 'सुधार वापसी को गेटवे के अनुसार दर्ज करेगा।',
  },
  refund_missing_there: {
    isRepairable: false,
    en: 'The gateway never got this refund. It is asked again by itself; if it stays, refund again and accept.',
    hi: 'गेटवे को यह वापसी नहीं मिली। पुनः स्वतः पूछा जाएगा; बनी रहे तो फिर वापसी करें और स्वीकार करें।',
  },
  refund_status: {
    isRepairable: true,
    en: 'Repair takes over the state that the gateway says.',
    hi: 'सुधार गेटवे की स्थिति अपनाएगा।',
  },
  ledger: {
    isRepairable: false,
    en: 'The ledger and its documents differ: this needs a developer. Nothing is changed by hand.',
    hi: 'बही और उसके दस्तावेज़ भिन्न हैं: इसे विकासकर्ता देखें। हाथ से कुछ न बदलें।',
  },
  settlement: {
    isRepairable: false,
    en: 'The settlement does not add up or has lines that are no payment or refund. Compare it with the bank statement, then accept.',
    hi: 'निपटान का योग नहीं मिलता या अन्य पंक्तियाँ हैं। बैंक विवरण से मिलाएँ, फिर स्वीकार करें।',
  },
} as const satisfies Record<DifferenceKind, RepairRow>
