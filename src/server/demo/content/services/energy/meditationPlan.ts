import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const meditationPlan: DemoService = {
  slug: 'forty-day-meditation-plan',
  category: 'energy',
  title: { en: 'Forty-Day Meditation Plan', hi: 'चालीस दिन की ध्यान योजना' },
  summary: {
    en: 'A written meditation plan made for your day, your body and your temperament.',
    hi: 'आपकी दिनचर्या, शरीर और स्वभाव के अनुसार लिखी गई ध्यान योजना।',
  },
  price: 180_000,
  deliveryDays: 4,
  durationMinutes: null,
  form: 'energy-healing',
  image: 'forty-day-meditation-plan',
  description: {
    en: [
      p(
        'Most plans fail because they were written for someone else. Yours begins from the minutes you really have, the noise around you and what you have tried before.',
      ),
      h2('Inside the plan'),
      ul(
        'Forty days in four stages, from seven minutes to twenty',
        'One breath practice, one mantra and one walking practice',
        'What to do on days that you miss',
        'A page for your own notes after each stage',
      ),
      p('Every plan is written by a person and read by a second teacher before it reaches you.'),
    ],
    hi: [
      p(
        'अधिकतर योजनाएँ इसलिए छूट जाती हैं क्योंकि वे किसी और के लिए लिखी गई थीं। आपकी योजना उन मिनटों से शुरू होती है जो सचमुच आपके पास हैं, आपके आसपास के माहौल से और उससे जो आप पहले आज़मा चुके हैं।',
      ),
      h2('योजना में क्या है'),
      ul(
        'चार चरणों में चालीस दिन, सात मिनट से बीस मिनट तक',
        'एक श्वास अभ्यास, एक मंत्र और एक चलते हुए ध्यान का अभ्यास',
        'जिस दिन अभ्यास छूट जाए, उस दिन क्या करें',
        'हर चरण के बाद अपने अनुभव लिखने का पृष्ठ',
      ),
      p('हर योजना एक व्यक्ति लिखता है और आप तक पहुँचने से पहले दूसरे शिक्षक उसे पढ़ते हैं।'),
    ],
  },
  deliverables: [
    { en: 'Personal plan as a PDF (8 to 10 pages)', hi: 'निजी योजना, PDF (8 से 10 पृष्ठ)' },
    { en: 'Two audio guides', hi: 'दो ऑडियो मार्गदर्शिकाएँ' },
  ],
  seo: {
    title: { en: 'Personal 40-day meditation plan', hi: '40 दिन की निजी ध्यान योजना' },
    description: {
      en: 'A personal forty-day meditation plan in four stages, written for your day, with two audio guides.',
      hi: 'आपकी दिनचर्या के लिए चार चरणों में लिखी 40 दिन की ध्यान योजना, दो ऑडियो मार्गदर्शिकाओं के साथ।',
    },
  },
}
