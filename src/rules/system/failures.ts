import { BIRTH_FAILURES } from './birthFailures'
import { MONEY_FAILURES } from './moneyFailures'

/** Every way to fail that a caller can see: status, English, Hindi. `{x}` is filled in. */
export const FAILURES = {
  ...BIRTH_FAILURES,
  ...MONEY_FAILURES,
  BAD_INPUT: [400, 'This is not valid.', 'यह मान्य नहीं है।'],
  TOO_COSTLY: [
    400,
    'This asks for too much at once. Ask for fewer things or fewer rows.',
    'यह एक साथ बहुत अधिक माँगता है। कम चीज़ें या कम पंक्तियाँ माँगें।',
  ],
  BAD_JSON: [400, 'The body is not valid JSON.', 'भेजा गया JSON मान्य नहीं है।'],
  BAD_ENCODING: [400, 'The request is not valid UTF-8 text.', 'अनुरोध मान्य UTF-8 पाठ नहीं है।'],
  BAD_ID: [400, 'This is not a valid id.', 'यह मान्य पहचान नहीं है।'],
  UNKNOWN_FIELD: [400, 'This field is not known.', 'यह फ़ील्ड ज्ञात नहीं है।'],
  REQUIRED: [400, 'This is required.', 'यह आवश्यक है।'],
  TOO_LONG: [400, 'This is too long.', 'यह बहुत लंबा है।'],
  TOO_SHORT: [400, 'This is too short.', 'यह बहुत छोटा है।'],
  BAD_PHONE: [
    400,
    'Give a mobile number that can receive messages.',
    'ऐसा मोबाइल नंबर दें जिस पर संदेश आ सके।',
  ],
  BAD_EMAIL: [400, 'This is not a valid email address.', 'यह मान्य ईमेल पता नहीं है।'],
  BAD_DATE: [400, 'This is not a date of the calendar.', 'यह कैलेंडर की तारीख नहीं है।'],
  BAD_TIME: [400, 'This is not a time of day (HH:MM).', 'यह मान्य समय (HH:MM) नहीं है।'],
  BAD_PLACE: [
    400,
    'Choose a place, or give latitude, longitude and time zone.',
    'स्थान चुनें, या अक्षांश, देशांतर और समय क्षेत्र दें।',
  ],
  BAD_CHOICE: [400, 'Choose one of the offered answers.', 'दिए गए विकल्पों में से एक चुनें।'],
  CONSENT_NEEDED: [400, 'Please agree before you go on.', 'आगे बढ़ने से पहले कृपया सहमति दें।'],
  PASSWORD_TOO_SHORT: [400, 'Use at least ten characters.', 'कम से कम दस अक्षर रखें।'],
  PASSWORD_TOO_COMMON: [
    400,
    'This password is too easy to guess.',
    'इस पासवर्ड का अनुमान लगाना आसान है।',
  ],
  BAD_SIGNATURE: [400, 'The signature does not match.', 'हस्ताक्षर मेल नहीं खाता।'],
  TOKEN_INVALID: [
    400,
    'This link has expired or was used already.',
    'यह लिंक समाप्त हो चुका है या उपयोग हो चुका है।',
  ],
  FILE_MISSING: [400, 'Attach a file.', 'फ़ाइल जोड़ें।'],
  FILE_NOT_ALLOWED: [415, 'This kind of file is not accepted.', 'इस प्रकार की फ़ाइल स्वीकार नहीं है।'],
  PHOTO_IS_HEIC: [
    415,
    'Photos in the HEIC format are not accepted. Please send a JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or send a screenshot of the photo.',
    'HEIC प्रकार की फ़ोटो स्वीकार नहीं है। कृपया JPEG भेजें: आईफ़ोन में सेटिंग्स, कैमरा, फ़ॉर्मैट, सबसे अनुकूल चुनें, या फ़ोटो का स्क्रीनशॉट भेजें।',
  ],
  PICTURE_TOO_LARGE: [
    413,
    'This picture has too many points. Please send a smaller one, or a screenshot of it.',
    'इस चित्र में बहुत अधिक बिंदु हैं। कृपया छोटा चित्र या उसका स्क्रीनशॉट भेजें।',
  ],
  FILE_UNSAFE: [
    400,
    'This file has active content and was refused.',
    'इस फ़ाइल में सक्रिय सामग्री है, इसलिए अस्वीकार की गई।',
  ],
  NOT_SIGNED_IN: [401, 'Please sign in.', 'कृपया साइन इन करें।'],
  INVALID_CREDENTIALS: [401, 'Email, phone or password is wrong.', 'ईमेल, फ़ोन या पासवर्ड ग़लत है।'],
  NOT_ALLOWED: [403, 'You may not do this.', 'आपको इसकी अनुमति नहीं है।'],
  NOT_FOUND: [404, 'There is nothing here.', 'यहाँ कुछ नहीं मिला।'],
  METHOD_NOT_ALLOWED: [
    405,
    'This address does not take this method.',
    'यह पता इस विधि को स्वीकार नहीं करता।',
  ],
  EMAIL_TAKEN: [409, 'There is already an account with this email.', 'इस ईमेल से खाता पहले से है।'],
  PHONE_TAKEN: [
    409,
    'There is already an account with this phone number.',
    'इस फ़ोन नंबर से खाता पहले से है।',
  ],
  ORDER_NOT_MOVABLE: [
    409,
    'The order cannot go from its present state to this one.',
    'ऑर्डर इस स्थिति में नहीं ले जाया जा सकता।',
  ],
  CANCEL_WITH_REFUND: [
    409,
    'This order is paid: cancel it together with its refund, which is quoted first.',
    'इस ऑर्डर का भुगतान हो चुका है: इसे वापसी राशि के साथ ही रद्द करें, जो पहले बताई जाती है।',
  ],
  ORDER_NOT_PAYABLE: [409, 'This order can no longer be paid.', 'इस ऑर्डर का अब भुगतान नहीं हो सकता।'],
  ORDER_NOT_PAID: [409, 'This order is not paid yet.', 'इस ऑर्डर का भुगतान अभी नहीं हुआ है।'],
  SERVICE_NOT_ORDERABLE: [
    409,
    'This service cannot be ordered now.',
    'यह सेवा अभी ऑर्डर नहीं हो सकती।',
  ],
  SUBMISSION_USED: [
    409,
    'These answers belong to another order already.',
    'ये उत्तर पहले से किसी ऑर्डर से जुड़े हैं।',
  ],
  INTAKE_NEEDED: [400, 'Fill in the form of this service first.', 'पहले इस सेवा का फ़ॉर्म भरें।'],
  IN_USE: [409, 'This is still in use.', 'यह अभी उपयोग में है।'],
  CHANGED_MEANWHILE: [
    409,
    'Somebody else changed this meanwhile. Load it again.',
    'इस बीच किसी और ने इसे बदल दिया। फिर से लोड करें।',
  ],
  EDITED_MEANWHILE: [
    409,
    'Somebody else changed this field meanwhile.',
    'इस बीच किसी और ने यह फ़ील्ड बदल दी।',
  ],
  NOT_UNIQUE: [409, 'This value is taken already.', 'यह मान पहले से लिया जा चुका है।'],
  IDEMPOTENCY_KEY_REUSED: [
    409,
    'This Idempotency-Key was used for another request.',
    'यह Idempotency-Key किसी अन्य अनुरोध में उपयोग हो चुकी है।',
  ],
  IDEMPOTENCY_IN_PROGRESS: [
    409,
    'The same request is still being worked on.',
    'यही अनुरोध अभी पूरा हो रहा है।',
  ],
  BODY_TOO_LARGE: [413, 'This is too large.', 'यह बहुत बड़ा है।'],
  MEDIA_TYPE: [415, 'This content type is not accepted here.', 'यह सामग्री प्रकार यहाँ स्वीकार नहीं है।'],
  TOO_MANY: [
    429,
    'Too many attempts. Please wait a little.',
    'बहुत अधिक प्रयास हुए। कृपया थोड़ी देर रुकें।',
  ],
  INTERNAL: [500, 'Something went wrong on our side.', 'हमारी ओर से कुछ गड़बड़ हुई।'],
  GATEWAY_UNAVAILABLE: [
    503,
    'The payment gateway does not answer. Please try again shortly.',
    'भुगतान गेटवे उत्तर नहीं दे रहा। कृपया थोड़ी देर में फिर प्रयास करें।',
  ],
  UNAVAILABLE: [
    503,
    'The service is briefly unavailable. Please try again.',
    'सेवा थोड़ी देर के लिए उपलब्ध नहीं है। कृपया फिर प्रयास करें।',
  ],
} as const satisfies Record<string, readonly [number, string, string]>

export type FailureCode = keyof typeof FAILURES

export type Language = 'en' | 'hi'

/** The sentence of a failure in the reader's language. */
export const failureText = ({
  code,
  language,
}: {
  code: FailureCode
  language: Language
}): string => FAILURES[code][language === 'hi' ? 2 : 1]

/** The HTTP status of a failure. */
export const failureStatus = (code: FailureCode): number => FAILURES[code][0]
