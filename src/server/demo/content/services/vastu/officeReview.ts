import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const officeReview: DemoService = {
  slug: 'office-vastu-review',
  category: 'vastu',
  title: { en: 'Office and Shop Vastu', hi: 'कार्यालय और दुकान वास्तु' },
  summary: {
    en: 'Desks, counters, entrance and store arranged for people who spend their days there.',
    hi: 'जो लोग दिन भर वहाँ रहते हैं, उनके लिए मेज़, काउंटर, प्रवेश और भंडार की व्यवस्था।',
  },
  price: 1_450_000,
  deliveryDays: 10,
  durationMinutes: 60,
  form: 'vastu-plan',
  image: 'office-vastu-review',
  description: {
    en: [
      p(
        'For offices, clinics, studios and shops up to 3,000 square feet. We look at how people enter, where money is counted, who sits with their back to the door and where the light falls.',
      ),
      h2('Our way of working'),
      ul(
        'A call with the owner about the business and its daily rhythm',
        'Zone overlay on your plan with seat-by-seat notes',
        'Two layout options, both drawn to scale',
        'A short version to share with your team or architect',
      ),
      p('Fire exits, wiring and building rules come first in every suggestion that we make.'),
    ],
    hi: [
      p(
        '3,000 वर्ग फुट तक के कार्यालय, क्लिनिक, स्टूडियो और दुकानों के लिए। हम देखते हैं कि लोग कहाँ से आते हैं, हिसाब कहाँ होता है, किसकी पीठ दरवाज़े की ओर है और रोशनी कहाँ पड़ती है।',
      ),
      h2('हम कैसे काम करते हैं'),
      ul(
        'व्यवसाय और दिनचर्या पर स्वामी से बातचीत',
        'आपके नक्शे पर क्षेत्र और हर सीट के लिए टिप्पणी',
        'माप के अनुसार बनी दो व्यवस्थाएँ',
        'टीम या वास्तुकार को देने के लिए संक्षिप्त रूप',
      ),
      p('हमारे हर सुझाव में अग्नि-निकास, बिजली और भवन नियम सबसे पहले आते हैं।'),
    ],
  },
  deliverables: [
    { en: 'Two scaled layout options', hi: 'माप सहित दो व्यवस्थाएँ' },
    { en: 'Seat-by-seat notes', hi: 'हर सीट के लिए टिप्पणी' },
    { en: 'One 60-minute call', hi: '60 मिनट की एक कॉल' },
  ],
  seo: {
    title: { en: 'Vastu for office and shop', hi: 'कार्यालय और दुकान के लिए वास्तु' },
    description: {
      en: 'Vastu review for offices and shops up to 3,000 sq ft, with two scaled layouts and a 60-minute call.',
      hi: '3,000 वर्ग फुट तक के कार्यालय और दुकान की वास्तु समीक्षा, दो व्यवस्थाओं और 60 मिनट की कॉल सहित।',
    },
  },
}
