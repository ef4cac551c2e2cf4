import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const distanceReiki: DemoService = {
  slug: 'distance-reiki',
  category: 'energy',
  title: { en: 'Distance Reiki', hi: 'दूरस्थ रेकी' },
  summary: {
    en: 'A Reiki sitting sent at an hour you choose, wherever you are, with a written note afterwards.',
    hi: 'आपके चुने हुए समय पर, आप जहाँ भी हों, रेकी की एक बैठक और उसके बाद लिखित टिप्पणी।',
  },
  price: 150_000,
  deliveryDays: 2,
  durationMinutes: null,
  form: 'energy-healing',
  image: 'distance-reiki',
  description: {
    en: [
      p(
        'You choose the hour and lie down or sit as you like. Our Reiki practitioner holds a thirty-minute sitting for you at the same time. No call, no screen, no need to talk.',
      ),
      h2('Before and after'),
      ul(
        'A short message half an hour before with how to settle in',
        'Thirty minutes of silent practice on our side',
        'A written note the same evening with what the practitioner noticed',
      ),
      p(
        'Many clients book it before a journey or after a demanding month. Reiki is a relaxing spiritual practice; please keep following the advice of your doctor.',
      ),
    ],
    hi: [
      p(
        'समय आप चुनिए और जैसे सहज लगे, लेट जाइए या बैठ जाइए। उसी समय हमारे रेकी साधक आपके लिए तीस मिनट की बैठक करते हैं। न कोई कॉल, न स्क्रीन, न बोलने की ज़रूरत।',
      ),
      h2('पहले और बाद में'),
      ul(
        'आधा घंटा पहले एक छोटा संदेश कि कैसे शांत होकर बैठें',
        'हमारी ओर से तीस मिनट का मौन अभ्यास',
        'उसी शाम साधक के अनुभव की लिखित टिप्पणी',
      ),
      p(
        'कई लोग इसे यात्रा से पहले या व्यस्त महीने के बाद चुनते हैं। रेकी एक विश्रामदायक आध्यात्मिक अभ्यास है; अपने डॉक्टर की सलाह मानते रहें।',
      ),
    ],
  },
  deliverables: [
    { en: 'One sitting at your chosen hour', hi: 'आपके चुने समय पर एक बैठक' },
    { en: 'Written note the same evening', hi: 'उसी शाम लिखित टिप्पणी' },
  ],
  seo: {
    title: { en: 'Distance Reiki at your hour', hi: 'आपके समय पर दूरस्थ रेकी' },
    description: {
      en: 'A silent thirty-minute distance Reiki sitting at the hour you choose, followed by a written note.',
      hi: 'आपके चुने समय पर तीस मिनट की मौन दूरस्थ रेकी और उसके बाद लिखित टिप्पणी।',
    },
  },
}
