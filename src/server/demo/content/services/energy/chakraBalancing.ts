import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const chakraBalancing: DemoService = {
  slug: 'chakra-balancing-programme',
  category: 'energy',
  title: { en: 'Chakra Balancing Programme', hi: 'चक्र संतुलन कार्यक्रम' },
  summary: {
    en: 'Three weeks with the seven chakras: one live sitting and a daily practice that fits a working life.',
    hi: 'सात चक्रों के साथ तीन सप्ताह: एक लाइव बैठक और रोज़ का ऐसा अभ्यास जो कामकाजी जीवन में समा जाए।',
  },
  price: 750_000,
  deliveryDays: 21,
  durationMinutes: 60,
  form: 'energy-healing',
  image: 'chakra-balancing-programme',
  description: {
    en: [
      p(
        'The seven chakras are an old map of how attention moves through the body. Over three weeks you walk that map slowly, with a practitioner who has read your notes before the first call.',
      ),
      h2('Week by week'),
      ul(
        'Week 1: grounding, the root and the sacral centre, slow breath',
        'Week 2: will and heart, seated posture, sound practice',
        'Week 3: voice, insight and stillness, a longer meditation',
      ),
      h2('What it asks of you'),
      p(
        'Fifteen minutes a day and a notebook. You may stop or shorten any exercise at any time; tell us beforehand if a posture is uncomfortable for you. The programme is a contemplative practice and is not medical care.',
      ),
    ],
    hi: [
      p(
        'सात चक्र शरीर में ध्यान की गति का एक प्राचीन नक्शा हैं। तीन सप्ताह में आप इस नक्शे पर धीरे-धीरे चलते हैं, ऐसे साधक के साथ जिन्होंने पहली बातचीत से पहले आपके उत्तर पढ़ लिए होते हैं।',
      ),
      h2('सप्ताह दर सप्ताह'),
      ul(
        'पहला सप्ताह: स्थिरता, मूलाधार और स्वाधिष्ठान, धीमी श्वास',
        'दूसरा सप्ताह: संकल्प और हृदय, बैठने का आसन, नाद अभ्यास',
        'तीसरा सप्ताह: वाणी, अंतर्दृष्टि और मौन, थोड़ा लंबा ध्यान',
      ),
      h2('आपसे क्या अपेक्षा है'),
      p(
        'दिन में पंद्रह मिनट और एक कॉपी। आप कोई भी अभ्यास कभी भी छोटा कर सकते हैं या रोक सकते हैं; कोई आसन असुविधाजनक हो तो पहले बता दें। यह ध्यान-अभ्यास है, चिकित्सा सेवा नहीं।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 60-minute live sitting', hi: '60 मिनट की एक लाइव बैठक' },
    { en: '21-day practice calendar', hi: '21 दिन का अभ्यास कैलेंडर' },
    { en: 'Closing summary as a PDF', hi: 'समापन सार (PDF)' },
  ],
  seo: {
    title: { en: 'Chakra balancing in three weeks', hi: 'तीन सप्ताह का चक्र संतुलन कार्यक्रम' },
    description: {
      en: 'A three-week chakra programme with a live sitting, a daily fifteen-minute practice and a written summary.',
      hi: 'लाइव बैठक, रोज़ 15 मिनट के अभ्यास और लिखित सार के साथ तीन सप्ताह का चक्र कार्यक्रम।',
    },
  },
}
