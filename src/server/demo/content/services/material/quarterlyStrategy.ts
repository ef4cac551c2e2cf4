import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const quarterlyStrategy: DemoService = {
  slug: 'quarterly-business-strategy',
  category: 'material',
  title: { en: 'Quarterly Business Strategy', hi: 'त्रैमासिक व्यवसाय रणनीति' },
  summary: {
    en: 'A founder’s quarter planned with charts, numbers and a calendar that a team can follow.',
    hi: 'कुंडली, आँकड़ों और टीम के अपनाने योग्य कैलेंडर के साथ संस्थापक की एक तिमाही।',
  },
  price: 3_500_000,
  deliveryDays: 14,
  durationMinutes: 90,
  form: 'company',
  image: 'quarterly-business-strategy',
  description: {
    en: [
      p(
        'For owners who plan seriously and like to look at the sky as well. We read the charts of founder and company, listen to your figures and write one strategy for the next ninety days.',
      ),
      h2('The document'),
      ul(
        'Three goals for the quarter, with owners and dates',
        'A calendar of strong and quiet weeks, with reasons',
        'Tasks that appear in your client space and can be ticked off',
        'A review page for the end of the quarter',
      ),
      h2('Working together'),
      p(
        'A ninety-minute workshop opens the quarter. Members of your team may join and see the tasks. Legal, tax and investment matters stay with your own advisers.',
      ),
    ],
    hi: [
      p(
        'उन स्वामियों के लिए जो गंभीरता से योजना बनाते हैं और आकाश की ओर भी देखना चाहते हैं। हम संस्थापक और कंपनी की कुंडली पढ़ते हैं, आपके आँकड़े सुनते हैं और अगले नब्बे दिनों की एक रणनीति लिखते हैं।',
      ),
      h2('दस्तावेज़ में'),
      ul(
        'तिमाही के तीन लक्ष्य, ज़िम्मेदार व्यक्ति और तिथि के साथ',
        'तेज़ और शांत सप्ताहों का कैलेंडर, कारण सहित',
        'कार्य जो आपके खाते में दिखते हैं और पूरे होने पर चिह्नित किए जा सकते हैं',
        'तिमाही के अंत में समीक्षा का पृष्ठ',
      ),
      h2('साथ काम करने का ढंग'),
      p(
        'तिमाही नब्बे मिनट की कार्यशाला से शुरू होती है। आपकी टीम के सदस्य भी जुड़ सकते हैं और कार्य देख सकते हैं। क़ानून, कर और निवेश के विषय आपके अपने सलाहकारों के पास रहते हैं।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 90-minute workshop', hi: '90 मिनट की एक कार्यशाला' },
    { en: 'Strategy document (12 pages)', hi: 'रणनीति दस्तावेज़ (12 पृष्ठ)' },
    { en: 'Shared task list for the team', hi: 'टीम के लिए साझा कार्य सूची' },
  ],
  seo: {
    title: { en: 'Quarterly strategy for founders', hi: 'संस्थापकों के लिए त्रैमासिक रणनीति' },
    description: {
      en: 'A ninety-day business strategy with workshop, calendar and team tasks, guided by Jyotish and figures.',
      hi: 'कार्यशाला, कैलेंडर और टीम कार्यों के साथ नब्बे दिन की व्यवसाय रणनीति, ज्योतिष और आँकड़ों पर आधारित।',
    },
  },
}
