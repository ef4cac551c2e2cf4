import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const varshphal: DemoService = {
  slug: 'varshphal-annual-report',
  category: 'astrology',
  title: { en: 'Varshphal: Your Year Ahead', hi: 'वर्षफल: आपका आने वाला वर्ष' },
  summary: {
    en: 'The solar return of your birthday, read month by month for the year ahead.',
    hi: 'आपके जन्मदिन का वर्ष-प्रवेश, आने वाले साल के लिए महीने दर महीने।',
  },
  price: 290_000,
  deliveryDays: 5,
  durationMinutes: null,
  form: 'birth-details',
  image: 'varshphal-annual-report',
  description: {
    en: [
      p(
        'Once a year the Sun returns to the place it held at your birth. The chart of that moment, the varshphal, has been used for centuries to look at a single year closely.',
      ),
      h2('Month by month'),
      ul(
        'The lord of the year, the Muntha and the house they light up',
        'Twelve short chapters with a theme and a suggestion each',
        'A calendar page with the days of transits that touch your chart',
      ),
      p(
        'Order it any time; the best moment is the month before your birthday. We write about tendencies and choices, never about fixed events.',
      ),
    ],
    hi: [
      p(
        'साल में एक बार सूर्य उसी स्थान पर लौटता है जहाँ वह आपके जन्म के समय था। उस क्षण की कुंडली, यानी वर्षफल, सदियों से एक वर्ष को निकट से देखने के काम आती है।',
      ),
      h2('महीने दर महीने'),
      ul(
        'वर्षेश, मुंथा और वे भाव जिन्हें वे प्रकाशित करते हैं',
        'बारह छोटे अध्याय, हर एक में एक विषय और एक सुझाव',
        'एक कैलेंडर पृष्ठ, जिसमें आपकी कुंडली को छूने वाले गोचर के दिन हैं',
      ),
      p(
        'इसे कभी भी मँगा सकते हैं; जन्मदिन से एक महीना पहले सबसे अच्छा रहता है। हम प्रवृत्तियों और विकल्पों की बात लिखते हैं, तय घटनाओं की नहीं।',
      ),
    ],
  },
  deliverables: [
    { en: 'Annual report as a PDF (18 pages)', hi: 'वार्षिक रिपोर्ट, PDF (18 पृष्ठ)' },
    { en: 'Calendar page to print', hi: 'छापने योग्य कैलेंडर पृष्ठ' },
  ],
  seo: {
    title: { en: 'Varshphal annual report', hi: 'वर्षफल वार्षिक रिपोर्ट' },
    description: {
      en: 'Your solar return chart read month by month, with a calendar page of transits for the year ahead.',
      hi: 'महीने दर महीने आपका वर्षफल, आने वाले साल के गोचर के कैलेंडर पृष्ठ के साथ।',
    },
  },
}
