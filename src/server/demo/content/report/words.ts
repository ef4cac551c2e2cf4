/** What the two pages of the sample report say, in one language. */
export type ReportWords = {
  practice: string
  kind: string
  preparedFor: string
  code: string
  preparedOn: string
  language: [string, string]
  greeting: string
  letter: string[]
  signature: string
  looked: string
  findings: { title: string; text: string }[]
  weeks: string
  steps: string[]
  practices: string
  practiceItems: string[]
  closing: string
  page: string
}

const EN: ReportWords = {
  practice: 'Sahil Jyotish Kendra',
  kind: 'Sample report',
  preparedFor: 'Prepared for',
  code: 'Order',
  preparedOn: 'Date',
  language: ['Language', 'English'],
  greeting: 'Namaste,',
  letter: [
    'Thank you for the trust with which you answered our questions. We read every line twice before we began, and we have tried to write this report the way we would speak to you in person: plainly, kindly and without haste.',
    'Take what rings true, set aside what does not, and come back to these pages after a month. A good reading is a conversation that goes on quietly.',
  ],
  signature: 'With good wishes, your team in Jaipur',
  looked: 'What we looked at',
  findings: [
    {
      title: 'The present season',
      text: 'A time that favours order over speed. What is begun calmly now has room to grow; what is pressed tends to come back to the desk.',
    },
    {
      title: 'What carries you',
      text: 'Patience with people, and an eye for detail that others notice before you do. Give both a fixed hour in the week.',
    },
    {
      title: 'What asks for care',
      text: 'Too many open promises. Choose three, name a day for each, and tell one person about them.',
    },
  ],
  weeks: 'Your next four weeks',
  steps: ['Clear one corner', 'Keep one hour', 'Ask one question', 'Look back'],
  practices: 'Simple practices',
  practiceItems: [
    'Ten minutes of quiet after sunrise, facing east, before the telephone.',
    'On Thursdays, a small gift of food or time to someone who does not expect it.',
    'In the evening, one line in a notebook: what went well, and why.',
  ],
  closing:
    'This is a sample of the demo practice. Readings are reflections in the Indian tradition; they leave every decision with you and do not take the place of medical, legal or financial advice.',
  page: 'Page',
}

const HI: ReportWords = {
  practice: 'साहिल ज्योतिष केंद्र',
  kind: 'नमूना रिपोर्ट',
  preparedFor: 'जिनके लिए तैयार की गई',
  code: 'ऑर्डर',
  preparedOn: 'दिनांक',
  language: ['भाषा', 'हिंदी'],
  greeting: 'नमस्ते,',
  letter: [
    'आपने जिस विश्वास से हमारे प्रश्नों के उत्तर दिए, उसके लिए धन्यवाद। काम शुरू करने से पहले हमने हर पंक्ति दो बार पढ़ी, और यह रिपोर्ट वैसे ही लिखने का प्रयास किया है जैसे सामने बैठकर बात करते: सीधी, स्नेह भरी और बिना जल्दबाज़ी के।',
    'जो बात सच्ची लगे उसे रख लीजिए, जो न लगे उसे छोड़ दीजिए, और एक महीने बाद इन पृष्ठों को फिर देखिए। अच्छा परामर्श ऐसी बातचीत है जो भीतर चुपचाप चलती रहती है।',
  ],
  signature: 'शुभकामनाओं सहित, जयपुर से आपकी टीम',
  looked: 'हमने क्या देखा',
  findings: [
    {
      title: 'वर्तमान समय',
      text: 'यह समय गति से अधिक व्यवस्था का साथ देता है। जो काम शांति से शुरू होता है उसे बढ़ने की जगह मिलती है; जिसमें हड़बड़ी हो वह लौटकर फिर मेज़ पर आता है।',
    },
    {
      title: 'आपका बल',
      text: 'लोगों के साथ धैर्य और बारीकियों पर दृष्टि, जिसे दूसरे आपसे पहले पहचान लेते हैं। दोनों के लिए सप्ताह में एक निश्चित घंटा रखिए।',
    },
    {
      title: 'किस पर ध्यान दें',
      text: 'अधूरे वचन कुछ अधिक हैं। उनमें से तीन चुनिए, हर एक के लिए एक दिन तय कीजिए और किसी एक व्यक्ति को बता दीजिए।',
    },
  ],
  weeks: 'आपके अगले चार सप्ताह',
  steps: ['एक कोना सँवारें', 'एक घंटा बचाएँ', 'एक प्रश्न पूछें', 'पीछे मुड़कर देखें'],
  practices: 'सरल अभ्यास',
  practiceItems: [
    'सूर्योदय के बाद, फ़ोन से पहले, पूर्व की ओर मुख करके दस मिनट का मौन।',
    'गुरुवार को किसी ऐसे व्यक्ति को थोड़ा भोजन या समय, जिसे इसकी अपेक्षा न हो।',
    'शाम को कॉपी में एक पंक्ति: आज क्या अच्छा हुआ, और क्यों।',
  ],
  closing:
    'यह डेमो संस्था की एक नमूना रिपोर्ट है। परामर्श भारतीय परंपरा पर आधारित चिंतन है; हर निर्णय आपका अपना रहता है, और यह चिकित्सा, क़ानून या वित्त संबंधी सलाह का स्थान नहीं लेता।',
  page: 'पृष्ठ',
}

export const REPORT_WORDS: Record<'en' | 'hi', ReportWords> = { en: EN, hi: HI }
