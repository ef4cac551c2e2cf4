import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const teamReading: DemoService = {
  slug: 'team-rhythm-reading',
  category: 'material',
  title: { en: 'Team Rhythm Reading', hi: 'टीम लय अध्ययन' },
  summary: {
    en: 'How up to eight people work best together, for owners who want fewer meetings and more trust.',
    hi: 'अधिकतम आठ लोग साथ में सबसे अच्छा कैसे काम करें: कम बैठकें, अधिक भरोसा।',
  },
  price: 1_800_000,
  deliveryDays: 10,
  durationMinutes: 60,
  form: 'company',
  image: 'team-rhythm-reading',
  description: {
    en: [
      p(
        'Some people shine in the morning, some in a crisis, some in silence. With the consent of everyone involved we read the charts of a small team and describe its natural rhythm.',
      ),
      h2('You receive'),
      ul(
        'One page for each person, shown to that person first',
        'A map of pairs that strengthen each other',
        'Ideas for meetings, handovers and quiet hours',
      ),
      p(
        'The reading is for self-understanding. We ask you not to use it for hiring, pay or dismissal, and our terms say so.',
      ),
    ],
    hi: [
      p(
        'कोई सुबह खिलता है, कोई चुनौती में, कोई मौन में। सभी की सहमति से हम एक छोटी टीम की कुंडलियाँ पढ़ते हैं और उसकी स्वाभाविक लय बताते हैं।',
      ),
      h2('आपको मिलता है'),
      ul(
        'हर व्यक्ति के लिए एक पृष्ठ, जो पहले उसी को दिखाया जाता है',
        'ऐसी जोड़ियों का मानचित्र जो एक-दूसरे को बल देती हैं',
        'बैठकों, काम सौंपने और शांत समय के लिए सुझाव',
      ),
      p(
        'यह अध्ययन आत्म-समझ के लिए है। नियुक्ति, वेतन या निष्कासन में इसका उपयोग न करें; हमारी शर्तों में भी यही लिखा है।',
      ),
    ],
  },
  deliverables: [
    { en: 'One page for each person', hi: 'हर व्यक्ति के लिए एक पृष्ठ' },
    { en: 'Team map as a PDF', hi: 'टीम मानचित्र (PDF)' },
    { en: 'One 60-minute call', hi: '60 मिनट की एक कॉल' },
  ],
  seo: {
    title: { en: 'Team rhythm reading for small firms', hi: 'छोटी टीमों के लिए लय अध्ययन' },
    description: {
      en: 'Charts of up to eight people read with consent: strengths, pairs and ideas for working together.',
      hi: 'सहमति से अधिकतम आठ लोगों की कुंडलियाँ: गुण, जोड़ियाँ और साथ काम करने के सुझाव।',
    },
  },
}
