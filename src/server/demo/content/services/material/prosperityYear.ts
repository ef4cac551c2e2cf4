import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const prosperityYear: DemoService = {
  slug: 'personal-prosperity-year',
  category: 'material',
  title: { en: 'Personal Prosperity Year', hi: 'निजी समृद्धि वर्ष' },
  summary: {
    en: 'A year’s plan for an individual: work, savings habits and timing, reviewed every quarter.',
    hi: 'व्यक्ति के लिए एक वर्ष की योजना: काम, बचत की आदत और समय, हर तिमाही समीक्षा सहित।',
  },
  price: 1_500_000,
  deliveryDays: 10,
  durationMinutes: 60,
  form: 'goals',
  image: 'personal-prosperity-year',
  description: {
    en: [
      p(
        'The individual sister of our business programme. We set the themes of the year from your chart, turn them into four quarters and keep a shared list of tasks that you can tick off from your phone.',
      ),
      h2('The year holds'),
      ul(
        'An opening hour to choose three aims',
        'A written plan with a page for each quarter',
        'Reminders at the dates you agreed to',
        'A review at the end of every quarter',
      ),
      p(
        'We talk about habits and timing. For investments, loans and insurance please see a registered adviser.',
      ),
    ],
    hi: [
      p(
        'यह हमारे व्यवसाय कार्यक्रम का व्यक्तिगत रूप है। आपकी कुंडली से हम वर्ष के विषय तय करते हैं, उन्हें चार तिमाहियों में बाँटते हैं और कार्यों की साझा सूची रखते हैं, जिसे आप फ़ोन से पूरा कर सकते हैं।',
      ),
      h2('वर्ष में'),
      ul(
        'तीन उद्देश्य चुनने के लिए एक घंटे की शुरुआत',
        'हर तिमाही के पृष्ठ के साथ लिखित योजना',
        'तय तिथियों पर स्मरण संदेश',
        'हर तिमाही के अंत में समीक्षा',
      ),
      p('हम आदतों और समय की बात करते हैं। निवेश, ऋण और बीमा के लिए कृपया पंजीकृत सलाहकार से मिलें।'),
    ],
  },
  deliverables: [
    { en: 'One 60-minute opening call', hi: '60 मिनट की आरंभिक कॉल' },
    { en: 'Plan of the year as a PDF', hi: 'वर्ष की योजना (PDF)' },
    { en: 'Four quarterly reviews', hi: 'चार त्रैमासिक समीक्षाएँ' },
  ],
  seo: {
    title: { en: 'Personal prosperity year', hi: 'निजी समृद्धि वर्ष योजना' },
    description: {
      en: 'A personal plan of the year with four quarterly reviews, tasks and reminders, guided by your chart.',
      hi: 'आपकी कुंडली पर आधारित वर्ष भर की निजी योजना, चार समीक्षाओं, कार्यों और स्मरण संदेशों के साथ।',
    },
  },
}
