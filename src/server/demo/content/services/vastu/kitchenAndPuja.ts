import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const kitchenAndPuja: DemoService = {
  slug: 'kitchen-and-puja-room',
  category: 'vastu',
  title: { en: 'Kitchen and Puja Room', hi: 'रसोई और पूजा घर वास्तु' },
  summary: {
    en: 'The two hearts of an Indian home, arranged well even when space is small.',
    hi: 'भारतीय घर के दो केंद्र, कम जगह में भी सुंदर ढंग से सजाए हुए।',
  },
  price: 280_000,
  deliveryDays: 4,
  durationMinutes: null,
  form: 'vastu-plan',
  image: 'kitchen-and-puja-room',
  description: {
    en: [
      p(
        'A city flat seldom has a separate puja room, and the kitchen is where the builder put it. With a few photographs and a sketch we find the calm place for the lamp and a sensible one for the stove.',
      ),
      h2('You learn'),
      ul(
        'Where stove, sink and water may stand, and what to do if they cannot move',
        'A place and direction for the altar, also on a shelf or in a cupboard',
        'Colours, light and storage that keep both rooms easy to clean',
      ),
      p('Gas and electrical safety come before direction in every suggestion.'),
    ],
    hi: [
      p(
        'शहर के फ़्लैट में अलग पूजा घर कम ही मिलता है, और रसोई वहीं होती है जहाँ बिल्डर ने बना दी। कुछ तस्वीरों और एक रेखाचित्र से हम दीप के लिए शांत स्थान और चूल्हे के लिए उचित स्थान खोजते हैं।',
      ),
      h2('आप जानेंगे'),
      ul(
        'चूल्हा, सिंक और पानी कहाँ रहें, और न हट सकें तो क्या करें',
        'पूजा का स्थान और दिशा, चाहे वह शेल्फ़ या अलमारी में ही हो',
        'रंग, रोशनी और सामान की व्यवस्था, जिससे सफ़ाई आसान रहे',
      ),
      p('हर सुझाव में गैस और बिजली की सुरक्षा दिशा से पहले आती है।'),
    ],
  },
  deliverables: [
    { en: 'Placement sketch for both rooms', hi: 'दोनों स्थानों का रेखाचित्र' },
    { en: 'Checklist in your language', hi: 'आपकी भाषा में जाँच-सूची' },
  ],
  seo: {
    title: { en: 'Kitchen and puja room vastu', hi: 'रसोई और पूजा घर का वास्तु' },
    description: {
      en: 'Simple placement advice for stove, water and altar in small homes, with a sketch within four days.',
      hi: 'छोटे घरों में चूल्हे, पानी और पूजा स्थान की सरल सलाह, चार दिन में रेखाचित्र सहित।',
    },
  },
}
