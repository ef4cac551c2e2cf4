import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const affirmationAudio: DemoService = {
  slug: 'affirmation-recording',
  category: 'manifestation',
  title: { en: 'Personal Affirmation Recording', hi: 'निजी संकल्प-वाणी रिकॉर्डिंग' },
  summary: {
    en: 'Seven minutes in a warm voice, written for you alone, over tanpura and silence.',
    hi: 'तानपुरे और मौन के बीच स्नेह भरी आवाज़ में सात मिनट, केवल आपके लिए लिखे हुए।',
  },
  price: 190_000,
  deliveryDays: 5,
  durationMinutes: null,
  form: 'goals',
  image: 'affirmation-recording',
  description: {
    en: [
      p(
        'Ready-made affirmations sound like someone else’s life. We write yours from what you told us, in words you would use, and record them in our small studio in English or Hindi.',
      ),
      h2('The recording'),
      ul(
        'Three minutes of settling breath, four minutes of spoken lines',
        'Soft tanpura at a volume that lets you sleep',
        'The text as well, so that you may speak along',
      ),
      p('One change of wording is included; tell us within a week of delivery.'),
    ],
    hi: [
      p(
        'तैयार वाक्य किसी और के जीवन जैसे लगते हैं। हम आपकी बताई बातों से, आपकी अपनी बोली में वाक्य लिखते हैं और अपने छोटे स्टूडियो में हिंदी या अंग्रेज़ी में रिकॉर्ड करते हैं।',
      ),
      h2('रिकॉर्डिंग में'),
      ul(
        'तीन मिनट ठहरती श्वास, चार मिनट बोले गए वाक्य',
        'तानपुरे का इतना धीमा स्वर कि नींद भी आ सके',
        'साथ बोलने के लिए लिखित पाठ भी',
      ),
      p('शब्दों में एक बदलाव शामिल है; मिलने के एक सप्ताह के भीतर बता दें।'),
    ],
  },
  deliverables: [
    { en: 'Seven-minute audio file', hi: 'सात मिनट की ऑडियो फ़ाइल' },
    { en: 'Printed text of the lines', hi: 'वाक्यों का लिखित पाठ' },
  ],
  seo: {
    title: { en: 'Personal affirmation audio', hi: 'निजी संकल्प-वाणी ऑडियो' },
    description: {
      en: 'A seven-minute affirmation recording written from your own words, in English or Hindi, with tanpura.',
      hi: 'आपके अपने शब्दों से लिखी सात मिनट की संकल्प-वाणी, हिंदी या अंग्रेज़ी में, तानपुरे के साथ।',
    },
  },
}
