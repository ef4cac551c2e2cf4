/** What stands around every page: English, Hindi. */
export const FRAME_TEXTS = {
  skip: ['Skip to the content', 'सीधे सामग्री पर जाएँ'],
  mainMenu: ['Main menu', 'मुख्य मेनू'],
  services: ['Services', 'सेवाएँ'],
  myOrders: ['My orders', 'मेरे ऑर्डर'],
  signIn: ['Sign in', 'साइन इन'],
  signOut: ['Sign out', 'साइन आउट'],
  contact: ['Write to us', 'हमें लिखें'],
  terms: ['Terms of service', 'सेवा की शर्तें'],
  privacy: ['Privacy notice', 'गोपनीयता सूचना'],
  textOf: ['In force from {day}', '{day} से लागू'],
  moreLinks: ['About the practice', 'संस्था के बारे में'],
  switchLanguage: ['हिन्दी', 'English'],
  needsScript: [
    'This page needs JavaScript. Please allow it in your browser.',
    'इस पन्ने के लिए JavaScript आवश्यक है। कृपया ब्राउज़र में इसकी अनुमति दें।',
  ],
  loading: ['Loading…', 'लोड हो रहा है…'],
  busy: ['One moment…', 'एक क्षण…'],
  noNetwork: [
    'The network does not answer. What you typed is safe here: please try again.',
    'नेटवर्क से उत्तर नहीं मिल रहा। आपका लिखा यहाँ सुरक्षित है: कृपया फिर कोशिश करें।',
  ],
  offline: [
    'You are offline. What you typed stays here until you are back.',
    'आप ऑफ़लाइन हैं। इंटरनेट लौटने तक आपका लिखा यहीं रहेगा।',
  ],
  online: ['You are online again.', 'आप फिर ऑनलाइन हैं।'],
  tryAgain: ['Try again', 'फिर कोशिश करें'],
  waitSeconds: [
    'Please wait {seconds} seconds, then try again.',
    'कृपया {seconds} सेकंड रुकें, फिर कोशिश करें।',
  ],
  notFoundTitle: ['There is nothing here', 'यहाँ कुछ नहीं मिला'],
  notFoundText: [
    'The link may be incomplete, or it belongs to another account.',
    'लिंक अधूरा हो सकता है, या किसी दूसरे खाते का है।',
  ],
  awayTitle: ['We are back in a moment', 'हम थोड़ी देर में लौटते हैं'],
  awayText: ['Please load this page again shortly.', 'कृपया थोड़ी देर में पन्ना फिर लोड करें।'],
  otherAccount: ['Sign in with another account', 'दूसरे खाते से साइन इन करें'],
  staffAccount: [
    'You are signed in as staff. Please sign in with a client’s account.',
    'आप कर्मचारी के रूप में साइन इन हैं। कृपया ग्राहक के खाते से साइन इन करें।',
  ],
} as const
