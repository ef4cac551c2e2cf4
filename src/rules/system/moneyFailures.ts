/** What is wrong with wallets, coupons, tax data and refunds: status, English, Hindi. */
export const MONEY_FAILURES = {
  WALLET_TOO_LOW: [409, 'The wallet does not hold that much.', 'वॉलेट में इतनी राशि नहीं है।'],
  WALLET_LIMIT: [400, 'This amount is outside the limits.', 'यह राशि सीमा से बाहर है।'],
  SECOND_PERSON: [
    409,
    'Another member of staff must decide this.',
    'इसका निर्णय किसी अन्य कर्मचारी को करना है।',
  ],
  CREDIT_EXPIRED: [
    409,
    'The expiry of this credit has passed. Reject it and ask anew.',
    'इस राशि की समाप्ति तिथि बीत चुकी है। इसे अस्वीकार कर नया अनुरोध करें।',
  ],
  ALREADY_DECIDED: [409, 'This is decided already.', 'इसका निर्णय हो चुका है।'],
  COUPON_UNKNOWN: [400, 'This coupon does not exist.', 'यह कूपन मौजूद नहीं है।'],
  COUPON_NOT_NOW: [409, 'This coupon is not valid now.', 'यह कूपन अभी मान्य नहीं है।'],
  COUPON_USED_UP: [409, 'This coupon is used up.', 'यह कूपन समाप्त हो चुका है।'],
  COUPON_USED_MORE: [
    409,
    'More than that has been used already.',
    'इससे अधिक उपयोग पहले ही हो चुका है।',
  ],
  COUPON_NOT_YOURS: [
    409,
    'You have used this coupon as often as you may.',
    'आप यह कूपन अधिकतम बार उपयोग कर चुके हैं।',
  ],
  COUPON_HELD: [
    409,
    'Other unpaid orders of yours hold this coupon. Pay or cancel one of them first.',
    'आपके अन्य बिना भुगतान के ऑर्डर में यह कूपन है। पहले किसी एक का भुगतान करें या रद्द करें।',
  ],
  COUPON_NOT_HERE: [409, 'This coupon is not for this service.', 'यह कूपन इस सेवा के लिए नहीं है।'],
  COUPON_MINIMUM: [
    409,
    'The price is below the minimum of this coupon.',
    'मूल्य इस कूपन की न्यूनतम राशि से कम है।',
  ],
  COUPON_FIRST_ORDER: [
    409,
    'This coupon is for a first order only.',
    'यह कूपन केवल पहले ऑर्डर के लिए है।',
  ],
  COUPON_NOT_STACKABLE: [
    409,
    'These coupons cannot be used together.',
    'ये कूपन साथ में उपयोग नहीं हो सकते।',
  ],
  STATE_NEEDED: [400, 'Give the state: it decides the tax.', 'राज्य बताएँ: कर उसी पर निर्भर है।'],
  BAD_GSTIN: [400, 'This is not a valid GSTIN.', 'यह मान्य जीएसटीआईएन नहीं है।'],
  BAD_TAN: [400, 'This is not a valid TAN.', 'यह मान्य टैन नहीं है।'],
  NOT_REFUNDABLE: [409, 'This cannot be refunded.', 'इसकी वापसी नहीं हो सकती।'],
  REFUND_TOO_LARGE: [
    409,
    'This is more than what is left to refund.',
    'यह शेष वापसी योग्य राशि से अधिक है।',
  ],
  NOT_REPAIRABLE: [
    409,
    'This cannot be repaired by a button. Look at the proposal and accept it with a note.',
    'यह बटन से ठीक नहीं हो सकता। प्रस्ताव देखें और टिप्पणी सहित स्वीकार करें।',
  ],
  PERIOD_REVERSED: [
    400,
    'The last day is before the first. Exchange the two.',
    'अंतिम दिन पहले दिन से पहले है। दोनों को बदल दें।',
  ],
  EXPORT_TOO_LARGE: [
    400,
    'This period has too many rows. Choose a shorter one.',
    'इस अवधि में बहुत अधिक पंक्तियाँ हैं। छोटी अवधि चुनें।',
  ],
  QUOTE_CHANGED: [
    409,
    'The refund has changed meanwhile. Look at it again.',
    'वापसी की राशि बदल गई है। फिर से देखें।',
  ],
} as const satisfies Record<string, readonly [number, string, string]>
