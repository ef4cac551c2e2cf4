import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const careerReading: DemoService = {
  slug: 'career-direction-reading',
  category: 'astrology',
  title: { en: 'Career Direction Reading', hi: 'करियर दिशा परामर्श' },
  summary: {
    en: 'Work, calling and timing: your tenth house and D10 chart, read together with your résumé.',
    hi: 'काम, रुचि और समय: आपका दशम भाव और दशमांश, आपके अनुभव के साथ पढ़ा हुआ।',
  },
  price: 390_000,
  deliveryDays: 4,
  durationMinutes: 45,
  form: 'birth-details',
  image: 'career-direction-reading',
  description: {
    en: [
      p(
        'A change of job, a return after a break, a first business. Before we talk we look at your chart and at the path you have already walked, because both tell the same story in different words.',
      ),
      h2('The call covers'),
      ul(
        'The kind of work your chart leans towards, and why',
        'The present dasha and how it colours working life',
        'Six months ahead: when to study, when to ask, when to wait',
        'One habit for each working day',
      ),
      p('You keep the written summary. What you decide, and when, stays with you.'),
    ],
    hi: [
      p(
        'नौकरी बदलना, अंतराल के बाद लौटना या पहला व्यवसाय। बातचीत से पहले हम आपकी कुंडली और आपका अब तक का सफ़र दोनों देखते हैं, क्योंकि दोनों एक ही कहानी अलग शब्दों में कहते हैं।',
      ),
      h2('बातचीत में'),
      ul(
        'आपकी कुंडली किस तरह के काम की ओर झुकती है, और क्यों',
        'वर्तमान दशा और कामकाज पर उसका रंग',
        'अगले छह महीने: कब सीखें, कब बात रखें, कब ठहरें',
        'हर कार्यदिवस के लिए एक आदत',
      ),
      p('लिखित सार आपके पास रहता है। क्या और कब करना है, यह निर्णय आपका है।'),
    ],
  },
  deliverables: [
    { en: 'One 45-minute video call', hi: '45 मिनट की एक वीडियो कॉल' },
    { en: 'Six-month outlook as a PDF', hi: 'छह महीने का सार (PDF)' },
  ],
  seo: {
    title: { en: 'Career astrology reading', hi: 'करियर ज्योतिष परामर्श' },
    description: {
      en: 'A 45-minute career reading from your tenth house and D10 chart, with a six-month written outlook.',
      hi: 'दशम भाव और दशमांश पर आधारित 45 मिनट का करियर परामर्श, छह महीने के लिखित सार के साथ।',
    },
  },
}
