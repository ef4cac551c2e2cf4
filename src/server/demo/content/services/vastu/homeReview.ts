import { h2, p, ul } from '../../blocks'
import type { DemoService } from '../../types'

export const homeReview: DemoService = {
  slug: 'home-vastu-review',
  category: 'vastu',
  title: { en: 'Home Vastu Review', hi: 'गृह वास्तु समीक्षा' },
  summary: {
    en: 'Room by room through your home, with changes you can make without breaking a wall.',
    hi: 'कमरे-दर-कमरे आपके घर की समीक्षा, और ऐसे बदलाव जिनमें दीवार तोड़ने की ज़रूरत नहीं।',
  },
  price: 650_000,
  deliveryDays: 7,
  durationMinutes: 45,
  form: 'vastu-plan',
  image: 'home-vastu-review',
  description: {
    en: [
      p(
        'Send a floor plan or a pencil sketch. We set true north for your address, lay the sixteen zones over the plan and look at light, air, entrance, kitchen, sleep and the quiet corner.',
      ),
      h2('What you receive'),
      ul(
        'Your plan with zones and notes for every room',
        'A list of changes in three groups: today, this month, some day',
        'Colours, plants and placements that suit each direction',
        'A 45-minute call to walk through all of it',
      ),
      p(
        'We prefer moving a bed to moving a wall. Nothing has to be bought from us, and we take no commission from shops.',
      ),
    ],
    hi: [
      p(
        'घर का नक्शा या पेंसिल से बना रेखाचित्र भेजिए। हम आपके पते के लिए वास्तविक उत्तर निकालते हैं, नक्शे पर सोलह क्षेत्र रखते हैं और प्रकाश, वायु, प्रवेश, रसोई, शयन और शांत कोने को देखते हैं।',
      ),
      h2('आपको क्या मिलता है'),
      ul(
        'क्षेत्रों और हर कमरे की टिप्पणी के साथ आपका नक्शा',
        'तीन भागों में बदलाव की सूची: आज, इस महीने, कभी आगे',
        'हर दिशा के अनुरूप रंग, पौधे और वस्तुओं का स्थान',
        'पूरी समीक्षा पर 45 मिनट की बातचीत',
      ),
      p('दीवार हटाने से बेहतर है पलंग हटाना। हमसे कुछ ख़रीदना ज़रूरी नहीं, और हम किसी दुकान से कमीशन नहीं लेते।'),
    ],
  },
  deliverables: [
    { en: 'Marked floor plan as a PDF', hi: 'चिह्नित नक्शा (PDF)' },
    { en: 'Room-by-room list of changes', hi: 'कमरे-वार बदलाव की सूची' },
    { en: 'One 45-minute call', hi: '45 मिनट की एक कॉल' },
  ],
  seo: {
    title: { en: 'Home vastu review without demolition', hi: 'बिना तोड़-फोड़ गृह वास्तु समीक्षा' },
    description: {
      en: 'A room-by-room vastu review of your home plan with practical changes and a 45-minute call.',
      hi: 'व्यावहारिक सुझावों और 45 मिनट की बातचीत के साथ आपके घर के नक्शे की वास्तु समीक्षा।',
    },
  },
}
