import type { Text } from '../types'

/** Terms of service of the invented practice; a starting point for a lawyer, not a lawyer's text. */
export const DEMO_TERMS: Text = {
  en: `Sahil Jyotish Kendra, Jaipur, offers readings, consultations and reports. By opening an account or placing an order you agree to these terms.

# What we do, and what we do not

We read charts, houses and numbers in the tradition that each service names. It is guidance for your own decisions. It is not medical, legal or financial advice, no result is promised, and no remedy replaces a doctor, a lawyer or an adviser.

# Your account

You must be 18 years old. Keep your password to yourself and your email and mobile number up to date: reports and receipts go there. Order for another person only if that person, or a child's parent, agrees.

# Orders and prices

- The price with all taxes is shown before you place an order.
- An order counts when its payment has arrived. An unpaid order lapses after the time shown on it.
- The delivery time of each service counts from the payment and from complete answers to its form.

# Cancelling and refunds

You can ask to cancel on the order's page or by writing to us, and you see what comes back before you confirm. While the order is new, all of it comes back. Once the work has begun, half comes back within one day of the payment. After that, and once a report is delivered, nothing comes back, unless the fault is ours: then we do the work again or return the money. Money goes back the way it came; banks take up to seven working days.

# Wallet and coupons

The wallet pays for our own services only. It is not a bank account and cannot be paid out or passed on. Coupons and promotional credit hold for the time and the services that they name.

# Reports

A report is for you and the person it is about. Please do not publish or sell it.

# Complaints

Write to our grievance officer at namaste@sahil.example or call +91 90000 00001. We confirm a complaint within 48 hours and answer it within one month. These terms follow the law of India; the courts of Jaipur are competent, and your rights as a consumer remain.`,
  hi: `साहिल ज्योतिष केंद्र, जयपुर, कुंडली पठन, परामर्श और रिपोर्ट देता है। खाता खोलने या ऑर्डर करने पर आप इन शर्तों से सहमत होते हैं।

# हम क्या करते हैं, और क्या नहीं

हम हर सेवा में बताई गई परंपरा के अनुसार कुंडली, भवन और अंक पढ़ते हैं। यह आपके अपने निर्णयों के लिए मार्गदर्शन है। यह चिकित्सा, क़ानूनी या वित्तीय सलाह नहीं है, किसी परिणाम का वादा नहीं है, और कोई उपाय डॉक्टर, वकील या सलाहकार का स्थान नहीं लेता।

# आपका खाता

आपकी आयु कम से कम 18 वर्ष होनी चाहिए। अपना पासवर्ड किसी को न बताएँ, और अपना ईमेल तथा मोबाइल नंबर सही रखें: रिपोर्ट और रसीदें वहीं जाती हैं। किसी दूसरे के लिए तभी ऑर्डर करें जब वह व्यक्ति, या बच्चे के माता-पिता, सहमत हों।

# ऑर्डर और मूल्य

- सभी करों सहित मूल्य ऑर्डर करने से पहले दिखाया जाता है।
- भुगतान मिलने पर ऑर्डर मान्य होता है। बिना भुगतान के ऑर्डर उस पर दिखाए समय के बाद समाप्त हो जाता है।
- हर सेवा का समय भुगतान और फ़ॉर्म के पूरे उत्तर मिलने से गिना जाता है।

# रद्द करना और राशि की वापसी

आप ऑर्डर के पेज पर या हमें लिखकर रद्द करने को कह सकते हैं, और पुष्टि से पहले देखते हैं कि कितनी राशि लौटेगी। ऑर्डर नया हो तो पूरी राशि लौटती है। काम शुरू होने के बाद, भुगतान से एक दिन के भीतर, आधी राशि लौटती है। उसके बाद, और रिपोर्ट मिल जाने पर, कुछ नहीं लौटता, सिवाय तब जब ग़लती हमारी हो: तब हम काम फिर से करते हैं या राशि लौटाते हैं। राशि उसी माध्यम से लौटती है जिससे आई थी; बैंक को सात कार्य दिवस तक लग सकते हैं।

# वॉलेट और कूपन

वॉलेट से केवल हमारी सेवाओं का भुगतान होता है। यह बैंक खाता नहीं है; इसकी राशि नकद नहीं मिलती और किसी और को नहीं दी जा सकती। कूपन और प्रचार राशि उतने समय और उन्हीं सेवाओं के लिए हैं जो उन पर लिखी हैं।

# रिपोर्ट

रिपोर्ट आपके और उस व्यक्ति के लिए है जिसके बारे में वह है। कृपया इसे प्रकाशित न करें और न बेचें।

# शिकायत

हमारे शिकायत अधिकारी को namaste@sahil.example पर लिखें या +91 90000 00001 पर फ़ोन करें। हम 48 घंटे में शिकायत की प्राप्ति बताते हैं और एक महीने में उत्तर देते हैं। इन शर्तों पर भारत का क़ानून लागू है; न्यायालय जयपुर के होंगे, और उपभोक्ता के रूप में आपके अधिकार बने रहते हैं।`,
}
