import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const brandNumerology: DemoService = {
  slug: 'brand-name-numerology',
  category: 'material',
  title: { en: 'Brand Name Numerology', hi: 'ब्रांड नाम अंक विचार' },
  summary: {
    en: 'Up to five candidate names weighed by number, sound, script and memory.',
    hi: 'अधिकतम पाँच नामों का अंक, ध्वनि, लिपि और स्मरण के आधार पर विचार।',
  },
  price: 850_000,
  deliveryDays: 6,
  durationMinutes: null,
  form: 'company',
  image: 'brand-name-numerology',
  description: {
    en: [
      p(
        'A name is spoken thousands of times. We look at its number, of course, and also at how it sounds in Hindi and English, how it looks on a signboard and whether people can spell it.',
      ),
      h2('For every name'),
      ul(
        'Name and destiny numbers, with the founder’s date of birth',
        'Sound and meaning in both languages',
        'Spelling variants that keep the sense',
        'A first look at domain names and existing marks',
      ),
      p('Please have a trademark lawyer confirm the final choice.'),
    ],
    hi: [
      p(
        'नाम हज़ारों बार बोला जाता है। हम उसका अंक तो देखते ही हैं, यह भी देखते हैं कि वह हिंदी और अंग्रेज़ी में कैसा सुनाई देता है, बोर्ड पर कैसा दिखता है और लोग उसे ठीक लिख पाते हैं या नहीं।',
      ),
      h2('हर नाम के लिए'),
      ul(
        'संस्थापक की जन्मतिथि के साथ नामांक और भाग्यांक',
        'दोनों भाषाओं में ध्वनि और अर्थ',
        'अर्थ बनाए रखने वाले वर्तनी के विकल्प',
        'डोमेन और मौजूदा नामों पर एक प्रारंभिक नज़र',
      ),
      p('अंतिम चुनाव की पुष्टि ट्रेडमार्क वकील से अवश्य कराएँ।'),
    ],
  },
  deliverables: [
    { en: 'Comparison of up to five names', hi: 'अधिकतम पाँच नामों की तुलना' },
    { en: 'Recommendation with reasons', hi: 'कारण सहित सुझाव' },
  ],
  seo: {
    title: { en: 'Brand name numerology', hi: 'ब्रांड नाम अंक ज्योतिष' },
    description: {
      en: 'Up to five business names compared by numerology, sound and script, with reasons, in six days.',
      hi: 'छह दिन में अधिकतम पाँच व्यवसाय नामों की अंक, ध्वनि और लिपि के आधार पर तुलना, कारण सहित।',
    },
  },
}
