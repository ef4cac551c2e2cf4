import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const moonJournal: DemoService = {
  slug: 'moon-cycle-journal',
  category: 'manifestation',
  title: { en: 'Moon Cycle Journal', hi: 'चंद्र-चक्र डायरी' },
  summary: {
    en: 'A journal for three lunar months with dates for your city and questions for your goals.',
    hi: 'तीन चांद्र मासों की डायरी, आपके शहर की तिथियों और आपके लक्ष्यों के प्रश्नों के साथ।',
  },
  price: 270_000,
  deliveryDays: 3,
  durationMinutes: null,
  form: 'goals',
  image: 'moon-cycle-journal',
  description: {
    en: [
      p(
        'Amavasya is for beginning, purnima for looking back. The journal follows this old rhythm for ninety days and asks you a different question on each of the turning points.',
      ),
      h2('Inside'),
      ul(
        'Tithis and moonrise for your city, in your time zone',
        'Twelve guided pages and plenty of white ones',
        'A short practice for each of the four phases',
        'A last chapter to read what changed',
      ),
      p('It comes as a PDF to print or to write on with a tablet.'),
    ],
    hi: [
      p(
        'अमावस्या आरंभ के लिए है और पूर्णिमा पीछे मुड़कर देखने के लिए। यह डायरी नब्बे दिन इसी पुरानी लय पर चलती है और हर पड़ाव पर आपसे एक नया प्रश्न पूछती है।',
      ),
      h2('भीतर क्या है'),
      ul(
        'आपके शहर और समय के अनुसार तिथियाँ और चंद्रोदय',
        'बारह मार्गदर्शक पृष्ठ और बहुत-से ख़ाली पृष्ठ',
        'चारों कलाओं के लिए एक-एक छोटा अभ्यास',
        'अंतिम अध्याय, जिसमें आप देखें कि क्या बदला',
      ),
      p('यह PDF में आती है; छाप लीजिए या टैबलेट पर लिखिए।'),
    ],
  },
  deliverables: [
    { en: 'Ninety-day journal as a PDF', hi: 'नब्बे दिन की डायरी (PDF)' },
    { en: 'Calendar file with the tithis', hi: 'तिथियों की कैलेंडर फ़ाइल' },
  ],
  seo: {
    title: { en: 'Moon cycle journal for your city', hi: 'आपके शहर की चंद्र-चक्र डायरी' },
    description: {
      en: 'A ninety-day journal along amavasya and purnima, with tithis for your city and guided questions.',
      hi: 'अमावस्या और पूर्णिमा के साथ नब्बे दिन की डायरी, आपके शहर की तिथियों और प्रश्नों सहित।',
    },
  },
}
