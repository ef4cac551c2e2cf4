const WORDS = {
  title: ['Sahil sandbox', 'साहिल सैंडबॉक्स'],
  subtitle: ['Everything that would leave the building', 'जो कुछ बाहर भेजा जाता, वह सब यहाँ दिखता है'],
  messages: ['Messages', 'संदेश'],
  filter: ['Show', 'दिखाएँ'],
  all: ['All', 'सभी'],
  mail: ['Mail', 'ईमेल'],
  search: ['Recipient or text', 'पाने वाला या शब्द'],
  noMessages: [
    'Nothing has been sent yet. Mails and WhatsApp messages appear here.',
    'अभी कुछ नहीं भेजा गया। ईमेल और WhatsApp संदेश यहाँ दिखेंगे।',
  ],
  payments: ['Payments', 'भुगतान'],
  noPayments: [
    'No gateway order yet. One appears when a client begins to pay.',
    'अभी कोई गेटवे ऑर्डर नहीं। ग्राहक के भुगतान शुरू करते ही दिखेगा।',
  ],
  knobs: ['Trouble on the way of the webhooks', 'वेबहुक के रास्ते में गड़बड़ी'],
  duplicate: ['twice', 'दो बार'],
  shuffle: ['out of order', 'उलटे क्रम में'],
  drop: ['lost', 'खो जाएँ'],
  delay: ['6 seconds late', '6 सेकंड देर से'],
  oldSecret: ['signed with the old secret', 'पुराने सीक्रेट से हस्ताक्षर'],
  pay: ['Pay', 'भुगतान करें'],
  fail: ['Fail', 'असफल'],
  failThenPay: ['Fail, then pay', 'असफल, फिर सफल'],
  close: ['Close', 'बंद करें'],
  refund: ['Refund', 'रिफ़ंड'],
  refundNote: ['refunded', 'वापस'],
  faults: ['Faults', 'गड़बड़ियाँ'],
  faultsHelp: [
    'Make a provider misbehave and watch how the product copes.',
    'किसी सेवा को बिगाड़कर देखें कि सिस्टम कैसे सँभलता है।',
  ],
  clock: ['Business time', 'कारोबार का समय'],
  clockHelp: [
    'Move the product’s clock: orders expire, credits end, reports are released. Sign-ins stay as they are.',
    'सिस्टम की घड़ी बदलें: ऑर्डर समाप्त होते हैं, क्रेडिट बीतते हैं, रिपोर्टें खुलती हैं। लॉगिन वैसे ही रहते हैं।',
  ],
  held: ['standing still', 'रुका हुआ'],
  forward: ['Forward', 'आगे'],
  oneDay: ['+ 1 day', '+ 1 दिन'],
  oneWeek: ['+ 7 days', '+ 7 दिन'],
  oneMonth: ['+ 30 days', '+ 30 दिन'],
  moveTo: ['Date and time in India', 'भारत में दिनांक और समय'],
  hold: ['hold it there', 'वहीं रोक दें'],
  move: ['Move', 'बदलें'],
  toPresent: ['Back to the present', 'वर्तमान में लौटें'],
  provider: ['Provider', 'सेवा'],
  mode: ['Behaviour', 'व्यवहार'],
  times: ['Times (empty: always)', 'कितनी बार (खाली: हमेशा)'],
  apply: ['Apply', 'लागू करें'],
  end: ['End', 'समाप्त'],
  open: ['Open the mail', 'ईमेल खोलें'],
  to: ['to', 'को'],
  template: ['Template', 'टेम्पलेट'],
  undelivered: ['Not delivered', 'नहीं पहुँचा'],
  failed: ['failed', 'असफल'],
  otherLanguage: ['हिन्दी', 'English'],
  slow: ['slow answer', 'धीमा जवाब'],
  reset_before: ['cut before it acts', 'काम से पहले कनेक्शन टूटे'],
  reset_after: ['cut after it acted', 'काम के बाद कनेक्शन टूटे'],
  http_429: ['too many requests (429)', 'बहुत अनुरोध (429)'],
  http_500: ['server error (500)', 'सर्वर त्रुटि (500)'],
  html_502: ['bad gateway (502)', 'ख़राब गेटवे (502)'],
  reject: ['refuses', 'मना करे'],
  created: ['open', 'खुला'],
  attempted: ['attempted', 'कोशिश हुई'],
  paid: ['paid', 'भुगतान हुआ'],
  authorized: ['authorised', 'अधिकृत'],
  captured: ['captured', 'प्राप्त'],
  refunded: ['refunded', 'रिफ़ंड हुआ'],
  pending: ['pending', 'लंबित'],
  processed: ['processed', 'पूरा'],
}

const asked = new URLSearchParams(location.search).get('lang')
let language = asked ?? localStorage.getItem('sandbox-language') ?? 'en'

export const locale = () => (language === 'hi' ? 'hi-IN' : 'en-IN')

export const word = (key) => WORDS[key]?.[language === 'hi' ? 1 : 0] ?? key

/** Fills every marked element of the page in the chosen language. */
export const translatePage = () => {
  document.documentElement.lang = language
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = word(element.dataset.words)
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label))
  }
  for (const element of document.querySelectorAll('[data-hint]')) {
    element.placeholder = word(element.dataset.hint)
  }
}

export const switchLanguage = () => {
  language = language === 'hi' ? 'en' : 'hi'
  localStorage.setItem('sandbox-language', language)
}
