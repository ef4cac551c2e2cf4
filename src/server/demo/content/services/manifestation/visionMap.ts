import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const visionMap: DemoService = {
  slug: 'personal-vision-map',
  category: 'manifestation',
  title: { en: 'Personal Vision Map', hi: 'निजी दृष्टि मानचित्र' },
  summary: {
    en: 'Your hopes of the next three years drawn on one page that you will want on the wall.',
    hi: 'अगले तीन वर्षों की आपकी आशाएँ एक ऐसे पृष्ठ पर, जिसे आप दीवार पर लगाना चाहेंगे।',
  },
  price: 240_000,
  deliveryDays: 4,
  durationMinutes: null,
  form: 'goals',
  image: 'personal-vision-map',
  description: {
    en: [
      p(
        'You answer a few unusual questions in writing. We read them twice, find the thread and draw a map: what matters, what leads there and what can be left behind.',
      ),
      h2('The map shows'),
      ul(
        'Five areas of life with one sentence each, in your own words',
        'Milestones by season, starting with the next new moon',
        'A small first step for every area',
      ),
      p('Printed on A3 it hangs well; on the phone it makes a good first picture of the morning.'),
    ],
    hi: [
      p(
        'आप कुछ अलग-से प्रश्नों के लिखित उत्तर देते हैं। हम उन्हें दो बार पढ़ते हैं, उनका सूत्र पकड़ते हैं और एक मानचित्र बनाते हैं: क्या महत्त्व रखता है, वहाँ क्या ले जाता है और क्या छोड़ा जा सकता है।',
      ),
      h2('मानचित्र में'),
      ul(
        'जीवन के पाँच क्षेत्र, हर एक के लिए आपके ही शब्दों में एक वाक्य',
        'ऋतु के अनुसार पड़ाव, अगली अमावस्या से आरंभ',
        'हर क्षेत्र के लिए एक छोटा पहला क़दम',
      ),
      p('A3 पर छापकर दीवार पर अच्छा लगता है; फ़ोन पर सुबह की पहली तस्वीर बन सकता है।'),
    ],
  },
  deliverables: [
    { en: 'Vision map for A3 print and phone', hi: 'A3 और फ़ोन के लिए दृष्टि मानचित्र' },
    { en: 'Two-page explanation', hi: 'दो पृष्ठ की व्याख्या' },
  ],
  seo: {
    title: { en: 'Personal vision map', hi: 'निजी दृष्टि मानचित्र' },
    description: {
      en: 'A hand-made one-page map of your next three years, drawn from your own words within four days.',
      hi: 'आपके ही शब्दों से बना अगले तीन वर्षों का एक पृष्ठ का मानचित्र, चार दिन में।',
    },
  },
}
