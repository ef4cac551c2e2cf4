import type { Text } from '../types'

/** Privacy notice of the invented practice; a starting point for a lawyer, not a lawyer's text. */
export const DEMO_PRIVACY: Text = {
  en: `This notice says what Sahil Jyotish Kendra, Jaipur, does with your data under the Digital Personal Data Protection Act, 2023.

# What we keep, and why

- Name, email, mobile number and language: to know you, and to send receipts and reports.
- Date, time and place of birth, and your answers to our forms: to make the reading that you order. They are stored encrypted, and only the staff who work on your order open them.
- Files that you attach, such as a house plan: for the same reading.
- Orders, payments and tax documents: because the law asks for them. Card and bank details stay with the payment gateway; we never see them.

We do not sell your data, show no advertising and decide nothing about you by machine.

# Who else sees it

The payment gateway gets your name, contact and the amount. The providers of mail, WhatsApp and storage carry our messages and files. They work for us and may use your data for nothing else. Courts and authorities get what the law obliges us to give.

# How long

Birth details, answers and reports stay as long as you have an account, so that you can read them again. Orders and tax documents stay as long as tax law asks.

# Your choice

- You can see and correct your details in your account, or ask us to.
- You can withdraw any consent at any time, as easily as you gave it: write or call, and messages by WhatsApp and offers end. Without birth details we cannot make a reading, and what was done before stays lawful.
- You can ask us to erase your data, and name somebody who acts for you after death or in illness.
- Give the data of another person only if that person agrees, and of a child only as its parent or guardian.

# Whom to ask

Our grievance officer: namaste@sahil.example, +91 90000 00001. We confirm within 48 hours and answer within one month. If that does not help, you can turn to the Data Protection Board of India.`,
  hi: `यह सूचना बताती है कि साहिल ज्योतिष केंद्र, जयपुर, डिजिटल व्यक्तिगत डेटा संरक्षण अधिनियम, 2023 के अंतर्गत आपके डेटा का क्या करता है।

# हम क्या रखते हैं, और क्यों

- नाम, ईमेल, मोबाइल नंबर और भाषा: आपको पहचानने, तथा रसीदें और रिपोर्ट भेजने के लिए।
- जन्म की तिथि, समय और स्थान, और फ़ॉर्म में दिए आपके उत्तर: आपके ऑर्डर का कार्य करने के लिए। ये एन्क्रिप्ट करके रखे जाते हैं, और केवल आपके ऑर्डर पर काम करने वाले कर्मचारी इन्हें खोलते हैं।
- आपकी जोड़ी हुई फ़ाइलें, जैसे घर का नक्शा: उसी कार्य के लिए।
- ऑर्डर, भुगतान और कर दस्तावेज़: क्योंकि क़ानून इन्हें माँगता है। कार्ड और बैंक का विवरण भुगतान गेटवे के पास रहता है; हम उसे नहीं देखते।

हम आपका डेटा नहीं बेचते, विज्ञापन नहीं दिखाते, और आपके बारे में मशीन से कोई निर्णय नहीं लेते।

# और कौन देखता है

भुगतान गेटवे को आपका नाम, संपर्क और राशि मिलती है। मेल, व्हाट्सऐप और भंडारण देने वाली कंपनियाँ हमारे संदेश और फ़ाइलें पहुँचाती हैं। वे हमारे लिए काम करती हैं और आपके डेटा का कोई और उपयोग नहीं कर सकतीं। न्यायालयों और अधिकारियों को वही मिलता है जिसे देने के लिए क़ानून बाध्य करता है।

# कब तक

जन्म विवरण, उत्तर और रिपोर्ट तब तक रहते हैं जब तक आपका खाता है, ताकि आप उन्हें फिर पढ़ सकें। ऑर्डर और कर दस्तावेज़ तब तक रहते हैं जब तक कर क़ानून माँगता है।

# आपका अधिकार

- आप अपना विवरण खाते में देख और सुधार सकते हैं, या हमसे कह सकते हैं।
- आप कोई भी सहमति कभी भी, उतनी ही आसानी से वापस ले सकते हैं जितनी आसानी से दी थी: लिखें या फ़ोन करें। तब व्हाट्सऐप संदेश और प्रस्ताव बंद हो जाते हैं। जन्म विवरण के बिना हम कुंडली नहीं पढ़ सकते, और जो पहले हो चुका वह वैध रहता है।
- आप अपना डेटा मिटाने को कह सकते हैं, और किसी को नामित कर सकते हैं जो आपकी मृत्यु या बीमारी में आपकी ओर से कार्य करे।
- किसी दूसरे का डेटा तभी दें जब वह सहमत हो, और बच्चे का केवल माता-पिता या अभिभावक के रूप में।

# किससे पूछें

हमारे शिकायत अधिकारी: namaste@sahil.example, +91 90000 00001। हम 48 घंटे में प्राप्ति बताते हैं और एक महीने में उत्तर देते हैं। उससे समाधान न हो तो आप भारत के डेटा संरक्षण बोर्ड के पास जा सकते हैं।`,
}
