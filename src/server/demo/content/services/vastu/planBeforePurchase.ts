import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const planBeforePurchase: DemoService = {
  slug: 'plan-check-before-purchase',
  category: 'vastu',
  title: { en: 'Plan Check Before Purchase', hi: 'ख़रीद से पहले नक्शा जाँच' },
  summary: {
    en: 'A quick, honest vastu reading of up to three floor plans before you sign.',
    hi: 'हस्ताक्षर से पहले अधिकतम तीन नक्शों की शीघ्र और निष्पक्ष वास्तु जाँच।',
  },
  price: 350_000,
  deliveryDays: 3,
  durationMinutes: null,
  form: 'vastu-plan',
  image: 'plan-check-before-purchase',
  description: {
    en: [
      p(
        'You have seen several flats and they begin to look alike. Send up to three plans with the direction of the main door and we compare them on one page.',
      ),
      h2('We compare'),
      ul(
        'Entrance, kitchen, bedrooms, water and open corners',
        'Light and cross-ventilation through the year',
        'What is easy to adapt later and what is not',
      ),
      p(
        'Every home has strengths, and you will read those as well. Price, title and builder are for your lawyer and bank to check.',
      ),
    ],
    hi: [
      p(
        'कई फ़्लैट देखने के बाद सब एक जैसे लगने लगते हैं। मुख्य द्वार की दिशा के साथ अधिकतम तीन नक्शे भेजिए; हम उन्हें एक पृष्ठ पर साथ रखकर देखते हैं।',
      ),
      h2('हम किन बातों की तुलना करते हैं'),
      ul(
        'प्रवेश, रसोई, शयनकक्ष, जल और खुले कोने',
        'साल भर की रोशनी और हवा का प्रवाह',
        'बाद में क्या आसानी से बदला जा सकता है और क्या नहीं',
      ),
      p(
        'हर घर में कुछ अच्छाइयाँ होती हैं, और वे भी आप पढ़ेंगे। मूल्य, स्वामित्व और बिल्डर की जाँच आपके वकील और बैंक का काम है।',
      ),
    ],
  },
  deliverables: [
    { en: 'One-page comparison', hi: 'एक पृष्ठ की तुलना' },
    { en: 'Notes on each plan', hi: 'हर नक्शे पर टिप्पणी' },
  ],
  seo: {
    title: { en: 'Vastu plan check before you buy', hi: 'घर ख़रीदने से पहले वास्तु जाँच' },
    description: {
      en: 'Up to three floor plans compared by vastu, light and air on one clear page within three days.',
      hi: 'तीन दिन में अधिकतम तीन नक्शों की वास्तु, प्रकाश और वायु के आधार पर एक पृष्ठ की तुलना।',
    },
  },
}
