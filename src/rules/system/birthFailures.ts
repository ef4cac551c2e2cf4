/** What is wrong with birth details: status, English, Hindi. */
export const BIRTH_FAILURES = {
  BIRTH_TIME_SKIPPED: [
    400,
    'The clocks of that place were set forward then: this time never came. Check it.',
    'उस स्थान की घड़ियाँ तब आगे की गई थीं: यह समय आया ही नहीं। कृपया जाँचें।',
  ],
  BIRTH_TIME_TWICE: [
    400,
    'The clocks of that place were set back then: this time came twice. Say whether it was the first or the second.',
    'उस स्थान की घड़ियाँ तब पीछे की गई थीं: यह समय दो बार आया। बताएँ कि पहला था या दूसरा।',
  ],
  BIRTH_OUT_OF_RANGE: [
    400,
    'Charts are computed for births from 1900 to 2100.',
    'कुंडली 1900 से 2100 तक के जन्मों के लिए बनती है।',
  ],
  BIRTH_IN_FUTURE: [
    400,
    'This day is still to come. Check the year of birth.',
    'यह तारीख अभी आई नहीं है। जन्म का वर्ष जाँचें।',
  ],
  BIRTH_MISSING: [
    409,
    'Birth details with a place on the map are needed first.',
    'पहले जन्म विवरण और मानचित्र पर मिला स्थान चाहिए।',
  ],
  BIRTH_LOCKED: [
    409,
    'The work has begun: write to us to change the birth details.',
    'काम शुरू हो चुका है: जन्म विवरण बदलने के लिए हमें लिखें।',
  ],
} as const satisfies Record<string, readonly [number, string, string]>
