import type { Text } from '../language'

/** What the page says around the upload of a report. */
export const REPORT_TEXT = {
  heading: { en: 'Deliver a report', hi: 'रिपोर्ट भेजें' },
  unpaid: {
    en: 'A report can be added once the order is paid.',
    hi: 'भुगतान के बाद रिपोर्ट जोड़ी जा सकती है।',
  },
  title: { en: 'Title for the client', hi: 'ग्राहक के लिए शीर्षक' },
  titleHint: { en: 'The service’s name if empty', hi: 'ख़ाली हो तो सेवा का नाम' },
  channels: { en: 'Tell the client by', hi: 'ग्राहक को सूचना' },
  deliverAt: { en: 'Deliver later (your time)', hi: 'बाद में भेजें (आपका समय)' },
  sent: {
    en: 'Uploaded. The client is being told.',
    hi: 'अपलोड हुआ। ग्राहक को सूचना भेजी जा रही है।',
  },
  later: {
    en: 'Uploaded. It is delivered at the chosen time.',
    hi: 'अपलोड हुआ। चुने हुए समय पर भेजी जाएगी।',
  },
} satisfies Record<string, Text>
