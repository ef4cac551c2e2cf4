import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const janmaKundali: DemoService = {
  slug: 'janma-kundali-report',
  category: 'astrology',
  title: { en: 'Janma Kundali Report', hi: 'जन्म कुंडली रिपोर्ट' },
  summary: {
    en: 'Your birth chart drawn with care and explained in plain words, on about thirty pages.',
    hi: 'सावधानी से बनाई गई आपकी जन्म कुंडली, लगभग तीस पृष्ठों में सरल भाषा में समझाई गई।',
  },
  price: 250_000,
  deliveryDays: 5,
  durationMinutes: null,
  form: 'birth-details',
  image: 'janma-kundali-report',
  description: {
    en: [
      p(
        'A kundali is a map of the sky at the minute and place of your birth. We calculate it with the Lahiri ayanamsa, check it by hand and then write about it as we would speak to you across a table.',
      ),
      h2('What you will read'),
      ul(
        'Lagna, Moon sign and nakshatra, and what each has stood for in tradition',
        'The twelve houses one by one, with the themes that stand out',
        'Vimshottari dasha: the present period and the next ten years',
        'Simple practices of charity, mantra and routine that suit the chart',
      ),
      h2('If your birth time is not certain'),
      p(
        'Tell us so on the form. We then read from the Moon, say openly which parts depend on the minute, and charge the same.',
      ),
      p('The report is a tradition-based reflection and leaves every decision with you.'),
    ],
    hi: [
      p(
        'कुंडली आपके जन्म के क्षण और स्थान पर आकाश का नक्शा है। हम इसे लाहिरी अयनांश से बनाते हैं, स्वयं जाँचते हैं और फिर ऐसे लिखते हैं जैसे आपके सामने बैठकर बात कर रहे हों।',
      ),
      h2('आप क्या पढ़ेंगे'),
      ul(
        'लग्न, चंद्र राशि और नक्षत्र, तथा परंपरा में उनका अर्थ',
        'बारह भाव एक-एक करके, मुख्य विषयों के साथ',
        'विंशोत्तरी दशा: वर्तमान काल और आने वाले दस वर्ष',
        'कुंडली के अनुरूप दान, मंत्र और दिनचर्या के सरल अभ्यास',
      ),
      h2('यदि जन्म समय पक्का न हो'),
      p(
        'फ़ॉर्म में बता दीजिए। तब हम चंद्रमा से फलादेश करते हैं और साफ़ लिखते हैं कि कौन-सी बातें मिनट पर निर्भर हैं। शुल्क वही रहता है।',
      ),
      p('यह रिपोर्ट परंपरा पर आधारित चिंतन है; हर निर्णय आपका अपना रहता है।'),
    ],
  },
  deliverables: [
    { en: 'Report as a PDF (about 30 pages)', hi: 'रिपोर्ट, PDF (लगभग 30 पृष्ठ)' },
    { en: 'Chart in North and South Indian style', hi: 'उत्तर और दक्षिण भारतीय शैली में कुंडली' },
    { en: 'One follow-up question by message', hi: 'संदेश पर एक प्रश्न का उत्तर' },
  ],
  seo: {
    title: { en: 'Janma kundali report in English or Hindi', hi: 'हिंदी में जन्म कुंडली रिपोर्ट' },
    description: {
      en: 'A thirty-page birth chart report with houses, dasha and simple practices, written by an astrologer.',
      hi: 'भाव, दशा और सरल अभ्यासों सहित तीस पृष्ठों की जन्म कुंडली रिपोर्ट, ज्योतिषी द्वारा लिखी हुई।',
    },
  },
}
