import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const launchTiming: DemoService = {
  slug: 'launch-timing',
  category: 'material',
  title: { en: 'Launch Timing for Business', hi: 'व्यवसाय शुभारंभ समय' },
  summary: {
    en: 'Dates for opening, launch or signing that suit the chart, the market and your team.',
    hi: 'उद्घाटन, शुभारंभ या अनुबंध की तिथियाँ, जो कुंडली, बाज़ार और टीम तीनों के अनुकूल हों।',
  },
  price: 1_250_000,
  deliveryDays: 7,
  durationMinutes: 45,
  form: 'company',
  image: 'launch-timing',
  description: {
    en: [
      p(
        'A launch has many clocks: stock, season, licences and people. We add one more, the panchang, and look for the days on which all of them agree.',
      ),
      h2('The result'),
      ul(
        'Five dates in the window you give, ranked and explained',
        'The hour for the first sale, signature or ribbon',
        'A quiet plan B for each date',
      ),
      p('In a 45-minute call we go through the list with you and, if you like, your partner.'),
    ],
    hi: [
      p(
        'शुभारंभ की कई घड़ियाँ होती हैं: माल, मौसम, लाइसेंस और लोग। हम एक और जोड़ते हैं, पंचांग, और वे दिन खोजते हैं जब सब एक साथ चलें।',
      ),
      h2('परिणाम'),
      ul(
        'आपकी दी हुई अवधि में पाँच तिथियाँ, क्रम और कारण सहित',
        'पहली बिक्री, हस्ताक्षर या उद्घाटन का समय',
        'हर तिथि के लिए एक सहज दूसरा विकल्प',
      ),
      p('45 मिनट की बातचीत में हम आपके, और चाहें तो आपके साझेदार के साथ सूची पर चर्चा करते हैं।'),
    ],
  },
  deliverables: [
    { en: 'Five ranked dates with hours', hi: 'समय सहित पाँच क्रमबद्ध तिथियाँ' },
    { en: 'One 45-minute call', hi: '45 मिनट की एक कॉल' },
  ],
  seo: {
    title: { en: 'Launch timing for business', hi: 'व्यवसाय के लिए शुभारंभ मुहूर्त' },
    description: {
      en: 'Five ranked dates and hours for a launch, opening or signing, explained in a 45-minute call.',
      hi: 'शुभारंभ, उद्घाटन या अनुबंध के लिए पाँच क्रमबद्ध तिथियाँ और समय, 45 मिनट की बातचीत सहित।',
    },
  },
}
