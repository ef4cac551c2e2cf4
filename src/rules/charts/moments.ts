import { moment } from '../moment'

/** What happens to the births that charts are cast for. */
export const CHART_MOMENTS = {
  'birth.corrected': moment<{ order: string }>({
    text: { en: 'The birth details of an order were corrected', hi: 'ऑर्डर का जन्म विवरण सुधारा गया' },
    of: 'orders',
    subject: ({ order }) => order,
    under: ['order'],
  }),
}
