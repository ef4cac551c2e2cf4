import type { Text } from './language'

/** What is said around the upload of a PDF, wherever it goes. */
export const UPLOAD_TEXT = {
  drop: { en: 'Drop the PDF here', hi: 'PDF यहाँ छोड़ें' },
  choose: { en: 'Choose a file', hi: 'फ़ाइल चुनें' },
  limit: { en: 'PDF, up to 20 MB', hi: 'PDF, अधिकतम 20 MB' },
  sending: { en: 'Uploading', hi: 'अपलोड हो रहा है' },
  stop: { en: 'Stop', hi: 'रोकें' },
  notPdf: { en: 'Only PDF files are taken.', hi: 'केवल PDF फ़ाइल ली जाती है।' },
  tooLarge: { en: 'The file is larger than 20 MB.', hi: 'फ़ाइल 20 MB से बड़ी है।' },
  failed: {
    en: 'The upload did not arrive. Please try again.',
    hi: 'अपलोड पूरा नहीं हुआ। कृपया फिर प्रयास करें।',
  },
} satisfies Record<string, Text>
