import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const kundaliConsultation: DemoService = {
  slug: 'kundali-consultation',
  category: 'astrology',
  title: { en: 'Kundali Consultation', hi: 'कुंडली परामर्श' },
  summary: {
    en: 'Forty-five minutes with an astrologer who has studied your chart before you say hello.',
    hi: 'ऐसे ज्योतिषी के साथ 45 मिनट, जो नमस्ते से पहले ही आपकी कुंडली पढ़ चुके होते हैं।',
  },
  price: 350_000,
  deliveryDays: 3,
  durationMinutes: 45,
  form: 'birth-details',
  image: 'kundali-consultation',
  description: {
    en: [
      p(
        'Bring one question or three. The call is a conversation: we show you the chart on the screen, tell you what the tradition sees in it and listen to how your life answers.',
      ),
      h2('Good questions for this call'),
      ul(
        'Which themes belong to my present dasha?',
        'How can I prepare for the coming year?',
        'Two roads are open: what does the chart say about each?',
      ),
      p(
        'Afterwards you receive a written summary with the practices we agreed on. Questions of health, law or investment belong to their own professionals, and we will say so.',
      ),
    ],
    hi: [
      p(
        'एक प्रश्न लाइए या तीन। यह बातचीत है: हम स्क्रीन पर कुंडली दिखाते हैं, बताते हैं कि परंपरा उसमें क्या देखती है, और सुनते हैं कि आपका जीवन क्या कहता है।',
      ),
      h2('इस बातचीत के लिए अच्छे प्रश्न'),
      ul(
        'मेरी वर्तमान दशा के मुख्य विषय क्या हैं?',
        'आने वाले वर्ष की तैयारी कैसे करूँ?',
        'दो रास्ते सामने हैं: कुंडली दोनों के बारे में क्या कहती है?',
      ),
      p(
        'बाद में आपको तय किए गए अभ्यासों के साथ लिखित सार मिलता है। स्वास्थ्य, क़ानून या निवेश के प्रश्न उनके विशेषज्ञों के हैं, और यह हम साफ़ कहेंगे।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 45-minute video call', hi: '45 मिनट की एक वीडियो कॉल' },
    { en: 'Written summary within two days', hi: 'दो दिन में लिखित सार' },
  ],
  seo: {
    title: { en: 'Kundali consultation by video call', hi: 'वीडियो कॉल पर कुंडली परामर्श' },
    description: {
      en: 'Talk for 45 minutes with an astrologer who has studied your chart; a written summary follows.',
      hi: 'आपकी कुंडली पढ़ चुके ज्योतिषी से 45 मिनट की बातचीत और उसके बाद लिखित सार।',
    },
  },
}
