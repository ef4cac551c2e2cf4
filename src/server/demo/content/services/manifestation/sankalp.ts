import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const sankalp: DemoService = {
  slug: 'thirty-day-sankalp',
  category: 'manifestation',
  title: { en: 'Thirty-Day Sankalp', hi: 'तीस दिन का संकल्प' },
  summary: {
    en: 'One clear intention, thirty small steps and someone who asks how it went.',
    hi: 'एक स्पष्ट संकल्प, तीस छोटे क़दम और कोई जो हाल पूछता रहे।',
  },
  price: 450_000,
  deliveryDays: 5,
  durationMinutes: 30,
  form: 'goals',
  image: 'thirty-day-sankalp',
  description: {
    en: [
      p(
        'A sankalp is more than a wish: it is a promise made in good words at a good hour. In a thirty-minute call we find the sentence that is truly yours, and then we build thirty days around it.',
      ),
      h2('Your thirty days'),
      ul(
        'A morning line to read aloud and an evening line to write',
        'One practical step a day, none longer than twenty minutes',
        'A weekly message from us, and a reply to yours',
      ),
      p(
        'The programme trains attention and habit. Results depend on many things, your own steps first of all.',
      ),
    ],
    hi: [
      p(
        'संकल्प केवल इच्छा नहीं, अच्छे शब्दों में अच्छे समय पर किया गया वचन है। तीस मिनट की बातचीत में हम वह वाक्य खोजते हैं जो सचमुच आपका हो, और फिर उसके इर्द-गिर्द तीस दिन रचते हैं।',
      ),
      h2('आपके तीस दिन'),
      ul(
        'सुबह बोलने के लिए एक पंक्ति और शाम को लिखने के लिए एक पंक्ति',
        'हर दिन एक व्यावहारिक क़दम, बीस मिनट से अधिक नहीं',
        'हर सप्ताह हमारा एक संदेश और आपके संदेश का उत्तर',
      ),
      p(
        'यह कार्यक्रम ध्यान और आदत का अभ्यास है। परिणाम कई बातों पर निर्भर करते हैं, सबसे पहले आपके अपने क़दमों पर।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 30-minute call', hi: '30 मिनट की एक कॉल' },
    { en: 'Thirty-day workbook as a PDF', hi: 'तीस दिन की कार्यपुस्तिका (PDF)' },
    { en: 'Four weekly messages', hi: 'चार साप्ताहिक संदेश' },
  ],
  seo: {
    title: { en: 'Thirty-day sankalp programme', hi: 'तीस दिन का संकल्प कार्यक्रम' },
    description: {
      en: 'Find one clear intention and follow it for thirty days with a workbook and weekly messages.',
      hi: 'एक स्पष्ट संकल्प चुनिए और कार्यपुस्तिका तथा साप्ताहिक संदेशों के साथ तीस दिन निभाइए।',
    },
  },
}
