import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const homeBlessing: DemoService = {
  slug: 'home-energy-blessing',
  category: 'energy',
  title: { en: 'Home Energy Blessing', hi: 'गृह शांति और मंगल पाठ' },
  summary: {
    en: 'A family hour by video with lamp, mantra and fragrance, for a new home or a fresh beginning.',
    hi: 'नए घर या नई शुरुआत के लिए दीप, मंत्र और सुगंध के साथ वीडियो पर परिवार का एक घंटा।',
  },
  price: 510_000,
  deliveryDays: 7,
  durationMinutes: 60,
  form: 'energy-healing',
  image: 'home-energy-blessing',
  description: {
    en: [
      p(
        'A new flat, a changed room, the return of someone dear: a home likes to be greeted. We guide the whole family through a simple blessing by video, with things most kitchens already have.',
      ),
      h2('What we do together'),
      ul(
        'Light a lamp at the entrance and in the north-east',
        'Recite a short shanti path, word by word, with its meaning',
        'Walk through each room with fragrance and a good wish',
        'Close with each person saying one hope for the house',
      ),
      p(
        'You receive the list of items three days ahead and the verses in large print. Children and grandparents are welcome; nobody needs to know Sanskrit.',
      ),
    ],
    hi: [
      p(
        'नया घर, बदला हुआ कमरा या किसी अपने की वापसी: घर भी स्वागत चाहता है। हम पूरे परिवार को वीडियो पर एक सरल मंगल पाठ कराते हैं, उन्हीं चीज़ों से जो प्रायः हर रसोई में होती हैं।',
      ),
      h2('हम साथ में क्या करते हैं'),
      ul(
        'प्रवेश द्वार और ईशान कोण में दीप जलाना',
        'छोटा शांति पाठ, शब्द-शब्द और अर्थ सहित',
        'सुगंध और शुभकामना के साथ हर कमरे में घूमना',
        'अंत में घर के लिए हर व्यक्ति की एक कामना',
      ),
      p(
        'सामग्री की सूची तीन दिन पहले और श्लोक बड़े अक्षरों में मिलते हैं। बच्चे और बुज़ुर्ग सबका स्वागत है; संस्कृत जानना ज़रूरी नहीं।',
      ),
    ],
  },
  deliverables: [
    { en: 'One family hour by video', hi: 'वीडियो पर परिवार का एक घंटा' },
    { en: 'List of items and large-print verses', hi: 'सामग्री सूची और बड़े अक्षरों में श्लोक' },
    { en: 'Recording of the mantras', hi: 'मंत्रों की रिकॉर्डिंग' },
  ],
  seo: {
    title: { en: 'Home blessing by video call', hi: 'वीडियो पर गृह शांति पाठ' },
    description: {
      en: 'A guided family blessing for a new home or a fresh start, with lamp, mantra and meaning, by video call.',
      hi: 'नए घर या नई शुरुआत के लिए दीप, मंत्र और अर्थ सहित परिवार का मंगल पाठ, वीडियो कॉल पर।',
    },
  },
}
