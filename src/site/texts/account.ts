/** Signing in, opening an account, links of mails: English, Hindi. */
export const ACCOUNT_TEXTS = {
  signInTitle: ['Welcome back', 'फिर से स्वागत है'],
  signInText: [
    'Sign in to see your orders and reports.',
    'अपने ऑर्डर और रिपोर्ट देखने के लिए साइन इन करें।',
  ],
  login: ['Email or mobile number', 'ईमेल या मोबाइल नंबर'],
  password: ['Password', 'पासवर्ड'],
  newPassword: ['New password', 'नया पासवर्ड'],
  passwordHelp: [
    'At least ten characters. A short sentence is easy to keep in mind.',
    'कम से कम दस अक्षर। एक छोटा वाक्य याद रखना आसान है।',
  ],
  showPassword: ['Show', 'दिखाएँ'],
  hidePassword: ['Hide', 'छिपाएँ'],
  forgotLink: ['Forgot your password?', 'पासवर्ड भूल गए?'],
  newHere: ['New here?', 'पहली बार आए हैं?'],
  register: ['Open an account', 'खाता खोलें'],
  registerTitle: ['Open your account', 'अपना खाता खोलें'],
  registerText: [
    'It takes a minute. Your reports stay in one place, for you only.',
    'एक मिनट लगेगा। आपकी रिपोर्ट एक जगह रहेंगी, केवल आपके लिए।',
  ],
  haveAccount: ['Already have an account?', 'पहले से खाता है?'],
  name: ['Your name', 'आपका नाम'],
  email: ['Email', 'ईमेल'],
  phone: ['Mobile number', 'मोबाइल नंबर'],
  phoneHelp: ['With or without +91', '+91 के साथ या बिना'],
  agreeTerms: ['I agree to the terms of service.', 'मैं सेवा की शर्तों से सहमत हूँ।'],
  agreeWhatsapp: [
    'Send me messages about my orders on WhatsApp.',
    'मेरे ऑर्डर के संदेश व्हाट्सऐप पर भेजें।',
  ],
  forgotTitle: ['A new password', 'नया पासवर्ड'],
  forgotText: [
    'Give the email of your account. We send you a link that works for an hour.',
    'अपने खाते का ईमेल दें। हम एक लिंक भेजेंगे जो एक घंटे तक काम करेगा।',
  ],
  sendLink: ['Send the link', 'लिंक भेजें'],
  linkSent: [
    'If an account with this email exists, a link is on its way. Please look in the spam folder too.',
    'यदि इस ईमेल से खाता है तो लिंक भेज दिया गया है। कृपया स्पैम फ़ोल्डर भी देखें।',
  ],
  resetTitle: ['Choose a new password', 'नया पासवर्ड चुनें'],
  resetText: [
    'You will be signed out everywhere and sign in with the new password.',
    'आप हर जगह से साइन आउट होंगे और नए पासवर्ड से साइन इन करेंगे।',
  ],
  savePassword: ['Save the password', 'पासवर्ड सहेजें'],
  passwordSaved: [
    'Your password is changed. Please sign in.',
    'आपका पासवर्ड बदल गया है। कृपया साइन इन करें।',
  ],
  newLink: ['Ask for a new link', 'नया लिंक माँगें'],
  verifyTitle: ['Your email address', 'आपका ईमेल पता'],
  verifying: ['We are checking the link…', 'हम लिंक जाँच रहे हैं…'],
  verified: [
    'Thank you, your email address is confirmed.',
    'धन्यवाद, आपके ईमेल पते की पुष्टि हो गई।',
  ],
  noToken: [
    'This link is incomplete. Please open it again from the mail.',
    'यह लिंक अधूरा है। कृपया मेल से इसे फिर खोलें।',
  ],
} as const
