import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const kundaliMilan: DemoService = {
  slug: 'kundali-milan',
  category: 'astrology',
  title: { en: 'Kundali Milan for Two', hi: 'कुंडली मिलान' },
  summary: {
    en: 'Two charts side by side: the 36 gunas, and beyond the score, how two people meet.',
    hi: 'दो कुंडलियाँ साथ-साथ: छत्तीस गुण, और अंकों से आगे यह भी कि दो लोग कैसे मिलते हैं।',
  },
  price: 310_000,
  deliveryDays: 4,
  durationMinutes: null,
  form: 'birth-details-couple',
  image: 'kundali-milan',
  description: {
    en: [
      p(
        'A number alone says little about a marriage. We count the eight kutas as families expect it, and then read both charts for temperament, rhythm and the seasons that both are living through.',
      ),
      h2('In the report'),
      ul(
        'Ashtakuta table with every point explained',
        'Manglik reading by degree, with the exceptions the texts name',
        'Strengths the couple can lean on and habits worth talking about',
        'Both dashas on one page for the next seven years',
      ),
      p(
        'We never advise for or against a marriage. The report is there to begin a good conversation between two people and their families.',
      ),
    ],
    hi: [
      p(
        'केवल एक अंक विवाह के बारे में बहुत कम कहता है। परिवार की अपेक्षा के अनुसार हम अष्टकूट गिनते हैं, और फिर दोनों कुंडलियों में स्वभाव, लय और चल रहे समय को पढ़ते हैं।',
      ),
      h2('रिपोर्ट में'),
      ul(
        'अष्टकूट तालिका, हर अंक के अर्थ के साथ',
        'मंगल विचार क्रम से, शास्त्रों में बताए अपवादों सहित',
        'वे गुण जिन पर दोनों भरोसा कर सकते हैं और वे आदतें जिन पर बात करना अच्छा है',
        'अगले सात वर्षों की दोनों दशाएँ एक पृष्ठ पर',
      ),
      p(
        'विवाह के पक्ष या विपक्ष में हम कभी निर्णय नहीं सुनाते। यह रिपोर्ट दो लोगों और उनके परिवारों के बीच एक अच्छी बातचीत की शुरुआत है।',
      ),
    ],
  },
  deliverables: [
    { en: 'Compatibility report as a PDF', hi: 'मिलान रिपोर्ट (PDF)' },
    { en: 'Both birth charts', hi: 'दोनों जन्म कुंडलियाँ' },
  ],
  seo: {
    title: { en: 'Kundali milan report for two', hi: 'कुंडली मिलान रिपोर्ट' },
    description: {
      en: 'Ashtakuta matching and a thoughtful reading of two charts, to begin a good conversation.',
      hi: 'अष्टकूट मिलान और दो कुंडलियों का विचारपूर्ण अध्ययन, एक अच्छी बातचीत की शुरुआत के लिए।',
    },
  },
}
