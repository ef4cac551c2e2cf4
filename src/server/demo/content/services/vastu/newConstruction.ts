import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const newConstruction: DemoService = {
  slug: 'new-construction-vastu',
  category: 'vastu',
  title: { en: 'Vastu for New Construction', hi: 'नव निर्माण वास्तु' },
  summary: {
    en: 'From empty plot to final drawing: vastu worked out together with your architect.',
    hi: 'ख़ाली भूखंड से अंतिम नक्शे तक: आपके वास्तुकार के साथ मिलकर तैयार वास्तु।',
  },
  price: 2_100_000,
  deliveryDays: 14,
  durationMinutes: 60,
  form: 'vastu-plan',
  image: 'new-construction-vastu',
  description: {
    en: [
      p(
        'The best time to think of directions is before the first brick. We work from the site plan and speak the language of your architect, so that drawings need not be made twice.',
      ),
      h2('Stages'),
      ul(
        'Plot reading: slope, road, sun path, neighbouring buildings',
        'Concept sketch with the mandala and the rooms you need',
        'Review of the architect’s drawing, up to two rounds',
        'Suggested dates for bhoomi pujan and for moving in',
      ),
      p('Structural safety and local by-laws always lead. Vastu adapts to them.'),
    ],
    hi: [
      p(
        'दिशाओं पर सोचने का सबसे अच्छा समय पहली ईंट से पहले है। हम स्थल-नक्शे से काम करते हैं और आपके वास्तुकार की भाषा में बात करते हैं, ताकि नक्शा दो बार न बनाना पड़े।',
      ),
      h2('चरण'),
      ul(
        'भूखंड का अध्ययन: ढलान, सड़क, सूर्य-पथ, आसपास के भवन',
        'वास्तु मंडल और आवश्यक कमरों के साथ प्रारंभिक रेखाचित्र',
        'वास्तुकार के नक्शे की अधिकतम दो बार समीक्षा',
        'भूमि पूजन और गृह प्रवेश के लिए सुझाई गई तिथियाँ',
      ),
      p('संरचना की सुरक्षा और स्थानीय नियम सदा पहले हैं। वास्तु उनके अनुसार ढलता है।'),
    ],
  },
  deliverables: [
    { en: 'Concept sketch and zone map', hi: 'रेखाचित्र और क्षेत्र मानचित्र' },
    { en: 'Two rounds of drawing review', hi: 'नक्शे की दो बार समीक्षा' },
    { en: 'One 60-minute call with your architect', hi: 'वास्तुकार के साथ 60 मिनट की कॉल' },
  ],
  seo: {
    title: { en: 'Vastu consultation for new construction', hi: 'नए मकान के लिए वास्तु परामर्श' },
    description: {
      en: 'Vastu for a new building from plot to final drawing, worked out with your architect in two rounds.',
      hi: 'भूखंड से अंतिम नक्शे तक, आपके वास्तुकार के साथ दो चरणों में नए भवन का वास्तु।',
    },
  },
}
