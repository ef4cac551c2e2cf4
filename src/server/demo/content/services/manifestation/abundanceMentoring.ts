import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const abundanceMentoring: DemoService = {
  slug: 'abundance-mentoring',
  category: 'manifestation',
  title: { en: 'Abundance Mentoring', hi: 'समृद्धि मार्गदर्शन' },
  summary: {
    en: 'Four weeks of mentoring on purpose, habits and our relationship with having enough.',
    hi: 'उद्देश्य, आदतों और संतोष से हमारे रिश्ते पर चार सप्ताह का मार्गदर्शन।',
  },
  price: 980_000,
  deliveryDays: 28,
  durationMinutes: 45,
  form: 'goals',
  image: 'abundance-mentoring',
  description: {
    en: [
      p(
        'Abundance begins long before money. In four weeks we look at how you decide, what you avoid and what you already have, with a mentor who combines dasha, journalling and plain common sense.',
      ),
      h2('Four themes'),
      ul(
        'Enough: an inventory of time, people and means',
        'Stories: sentences about money that we learned at home',
        'Giving: dana as a regular and joyful habit',
        'Building: one project with a date',
      ),
      p(
        'The opening call takes forty-five minutes; after that we work by weekly message and worksheet. This is not investment or tax advice.',
      ),
    ],
    hi: [
      p(
        'समृद्धि पैसे से बहुत पहले शुरू होती है। चार सप्ताह में हम देखते हैं कि आप निर्णय कैसे लेते हैं, किस बात को टालते हैं और आपके पास पहले से क्या है। मार्गदर्शक दशा, लेखन और सीधी समझ को साथ लेकर चलते हैं।',
      ),
      h2('चार विषय'),
      ul(
        'पर्याप्त: समय, लोगों और साधनों की सूची',
        'कहानियाँ: धन के बारे में घर में सीखी बातें',
        'देना: दान एक नियमित और आनंद भरी आदत',
        'निर्माण: एक काम, एक तिथि के साथ',
      ),
      p(
        'पहली बातचीत 45 मिनट की है; उसके बाद साप्ताहिक संदेश और कार्यपत्र चलते हैं। यह निवेश या कर संबंधी सलाह नहीं है।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 45-minute opening call', hi: '45 मिनट की आरंभिक कॉल' },
    { en: 'Four worksheets with replies', hi: 'चार कार्यपत्र, उत्तर सहित' },
    { en: 'Closing letter', hi: 'समापन पत्र' },
  ],
  seo: {
    title: { en: 'Abundance mentoring in four weeks', hi: 'चार सप्ताह का समृद्धि मार्गदर्शन' },
    description: {
      en: 'Four weeks of mentoring on purpose, giving and habits, with an opening call and weekly worksheets.',
      hi: 'उद्देश्य, दान और आदतों पर चार सप्ताह का मार्गदर्शन, आरंभिक कॉल और साप्ताहिक कार्यपत्रों के साथ।',
    },
  },
}
