import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const auraCleansing: DemoService = {
  slug: 'aura-cleansing-session',
  category: 'energy',
  title: { en: 'Aura Cleansing Session', hi: 'आभा शुद्धि सत्र' },
  summary: {
    en: 'A quiet guided session of breath, mantra and visualisation to end a heavy week lightly.',
    hi: 'श्वास, मंत्र और ध्यान का एक शांत सत्र, ताकि थकान भरा सप्ताह हल्के मन से पूरा हो।',
  },
  price: 210_000,
  deliveryDays: 3,
  durationMinutes: 45,
  form: 'energy-healing',
  image: 'aura-cleansing-session',
  description: {
    en: [
      p(
        'Some weeks leave us carrying more than our own share. This session gives you forty-five unhurried minutes to put it down. Your practitioner leads you by video or voice call, and nothing is needed except a chair and a quiet corner.',
      ),
      h2('How the session flows'),
      ul(
        'Five minutes to arrive and name what you would like to set down',
        'Guided breathing with a soft mantra, spoken in the language you prefer',
        'A visualisation of light moving around the body, from crown to feet',
        'A few minutes of silence and a simple practice to keep for the week',
      ),
      p(
        'This is a contemplative practice in the Indian tradition. It is offered for rest and reflection and does not take the place of a doctor or counsellor.',
      ),
    ],
    hi: [
      p(
        'कभी-कभी सप्ताह के अंत तक मन पर अपने हिस्से से ज़्यादा भार आ जाता है। इस सत्र के 45 मिनट केवल आपके लिए हैं। साधक वीडियो या फ़ोन पर आपका मार्गदर्शन करते हैं; आपको बस एक कुर्सी और एक शांत कोना चाहिए।',
      ),
      h2('सत्र कैसे चलता है'),
      ul(
        'पहले पाँच मिनट ठहरने और मन की बात कहने के लिए',
        'आपकी पसंद की भाषा में मंत्र के साथ श्वास का अभ्यास',
        'सिर से पाँव तक शरीर के चारों ओर प्रकाश का ध्यान',
        'कुछ मिनट का मौन और सप्ताह भर के लिए एक सरल अभ्यास',
      ),
      p(
        'यह भारतीय परंपरा का एक ध्यान-अभ्यास है, जो विश्राम और आत्मचिंतन के लिए है। यह डॉक्टर या परामर्शदाता की सलाह का स्थान नहीं लेता।',
      ),
    ],
  },
  deliverables: [
    { en: 'One 45-minute live session', hi: '45 मिनट का एक लाइव सत्र' },
    { en: 'A one-page practice note', hi: 'एक पृष्ठ का अभ्यास-पत्र' },
  ],
  seo: {
    title: { en: 'Aura cleansing session online', hi: 'ऑनलाइन आभा शुद्धि सत्र' },
    description: {
      en: 'A 45-minute guided session of breath, mantra and visualisation for rest and clarity, in English or Hindi.',
      hi: 'विश्राम और स्पष्टता के लिए श्वास, मंत्र और ध्यान का 45 मिनट का सत्र, हिंदी या अंग्रेज़ी में।',
    },
  },
}
