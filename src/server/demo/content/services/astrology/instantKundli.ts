import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const instantKundli: DemoService = {
  slug: 'janma-kundli',
  category: 'astrology',
  title: { en: 'Janma Kundli, at Once', hi: 'जन्म कुंडली, तुरंत' },
  summary: {
    en: 'Your birth chart as a PDF within minutes: charts, positions, panchang and dasha, computed exactly.',
    hi: 'कुछ ही मिनटों में आपकी जन्म कुंडली, PDF: कुंडली, ग्रह स्थिति, पंचांग और दशा, सटीक गणना के साथ।',
  },
  price: 49_900,
  deliveryDays: 1,
  durationMinutes: null,
  autoReport: 'kundli',
  form: 'birth-details',
  image: 'janma-kundali-report',
  description: {
    en: [
      p(
        'The chart itself, without a reading: computed from your birth details with the Lahiri ayanamsa and sent to you as soon as it is paid.',
      ),
      h2('What is in it'),
      ul(
        'Birth chart and navamsa, in North or South Indian style',
        'Positions of the nine grahas to the minute of arc',
        'Panchang of your birth and the Vimshottari dasha with its dates',
        'Mangal and Shani from the chart, with the reasons behind each line',
      ),
      p(
        'Where your birth time leaves something open, the report says so. It describes tradition and leaves every decision with you.',
      ),
    ],
    hi: [
      p(
        'केवल कुंडली, बिना फलादेश के: आपके जन्म विवरण से लाहिरी अयनांश द्वारा बनाई और भुगतान होते ही भेजी जाती है।',
      ),
      h2('इसमें क्या है'),
      ul(
        'लग्न कुंडली और नवांश, उत्तर या दक्षिण भारतीय शैली में',
        'नौ ग्रहों की स्थिति, कला तक',
        'जन्म का पंचांग और विंशोत्तरी दशा, तिथियों सहित',
        'कुंडली में मंगल और शनि, हर पंक्ति के कारण सहित',
      ),
      p(
        'जहाँ जन्म समय कुछ तय नहीं करता, रिपोर्ट वहाँ साफ़ लिखती है। यह परंपरा का वर्णन है; हर निर्णय आपका अपना रहता है।',
      ),
    ],
  },
  deliverables: [{ en: 'Kundli as a PDF in English or Hindi', hi: 'कुंडली, PDF, हिंदी या अंग्रेज़ी में' }],
  seo: {
    title: { en: 'Janma kundli PDF in minutes', hi: 'मिनटों में जन्म कुंडली PDF' },
    description: {
      en: 'Birth chart, navamsa, positions, panchang and dasha as a PDF in English or Hindi, within minutes.',
      hi: 'लग्न कुंडली, नवांश, ग्रह स्थिति, पंचांग और दशा का PDF, हिंदी या अंग्रेज़ी में, कुछ ही मिनटों में।',
    },
  },
}
