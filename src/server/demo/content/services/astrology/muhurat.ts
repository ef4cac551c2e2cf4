import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const muhurat: DemoService = {
  slug: 'muhurat-selection',
  category: 'astrology',
  title: { en: 'Muhurat Selection', hi: 'मुहूर्त चयन' },
  summary: {
    en: 'Three well-chosen dates and hours for a wedding, a move, a journey or a first step.',
    hi: 'विवाह, गृह प्रवेश, यात्रा या किसी पहले क़दम के लिए तीन चुनी हुई तिथियाँ और समय।',
  },
  price: 210_000,
  deliveryDays: 3,
  durationMinutes: null,
  form: 'birth-details',
  image: 'muhurat-selection',
  description: {
    en: [
      p(
        'Tell us the occasion, the place and the weeks that are possible. We compare panchang, your own chart and the practical side: a hall must be free and grandmother must be able to travel.',
      ),
      h2('For each of three dates'),
      ul(
        'The window of time in the clock of your city',
        'Tithi, nakshatra, yoga and karana, with the reason for the choice',
        'One thing to begin with at that hour',
      ),
      p(
        'If none of the three suits you, we look once more within the same month at no extra charge.',
      ),
    ],
    hi: [
      p(
        'अवसर, स्थान और संभव सप्ताह बताइए। हम पंचांग, आपकी कुंडली और व्यावहारिक पक्ष तीनों देखते हैं: हॉल भी मिले और दादी जी भी यात्रा कर सकें।',
      ),
      h2('तीनों तिथियों के लिए'),
      ul(
        'आपके शहर की घड़ी के अनुसार समय-सीमा',
        'तिथि, नक्षत्र, योग और करण, चुनाव के कारण सहित',
        'उस घड़ी में आरंभ करने की एक सरल विधि',
      ),
      p('यदि तीनों अनुकूल न हों, तो उसी महीने में हम बिना अतिरिक्त शुल्क एक बार और देखते हैं।'),
    ],
  },
  deliverables: [
    { en: 'Three dates with hours, as a PDF', hi: 'समय सहित तीन तिथियाँ (PDF)' },
    { en: 'Calendar file for your phone', hi: 'फ़ोन के लिए कैलेंडर फ़ाइल' },
  ],
  seo: {
    title: { en: 'Muhurat for wedding, home or start', hi: 'विवाह और गृह प्रवेश का मुहूर्त' },
    description: {
      en: 'Three auspicious dates and hours for your city, chosen from panchang, your chart and what is practical.',
      hi: 'पंचांग, आपकी कुंडली और सुविधा देखकर आपके शहर के लिए चुनी गई तीन शुभ तिथियाँ और समय।',
    },
  },
}
