import type { PracticeData } from '@/templates/message'

/** Invented values shared by the samples of the messages. */
export const SAMPLE_PRACTICE: PracticeData = {
  practiceName: 'Sahil',
  timezone: 'Asia/Kolkata',
  contactEmail: 'care@sahil.example',
}

export const SAMPLE_ORDER = {
  ...SAMPLE_PRACTICE,
  clientName: 'Anita Sharma',
  orderCode: 'SH-7K3QF9',
  serviceTitle: 'Vastu consultation',
  orderUrl: 'https://sahil.example/orders/SH-7K3QF9',
}
