/** Intake forms: English, Hindi. */
export const FORM_TEXTS = {
  optional: ['optional', 'वैकल्पिक'],
  choose: ['Please choose', 'कृपया चुनें'],
  next: ['Next', 'आगे'],
  back: ['Back', 'पीछे'],
  stepOf: ['Step {step} of {steps}', 'चरण {step} / {steps}'],
  send: ['Send', 'भेजें'],
  sent: ['Thank you, we have your message.', 'धन्यवाद, आपका संदेश मिल गया।'],
  sentTitle: ['Thank you', 'धन्यवाद'],
  certainty: ['How sure is the time?', 'समय कितना पक्का है?'],
  uploading: ['{name} is being sent…', '{name} भेजी जा रही है…'],
  uploaded: ['{name} is attached.', '{name} जुड़ गई।'],
  remove: ['Remove {name}', '{name} हटाएँ'],
  removed: ['{name} was removed.', '{name} हटा दी गई।'],
  tooManyFiles: ['At most {count} files.', 'अधिकतम {count} फ़ाइलें।'],
  tooLarge: ['{name} is larger than 10 MB.', '{name} 10 MB से बड़ी है।'],
  stillUploading: [
    'A file is still being sent. Please wait a moment.',
    'एक फ़ाइल अभी भेजी जा रही है। कृपया थोड़ा रुकें।',
  ],
  fieldsWrong: ['Please look at the marked answers.', 'कृपया चिह्नित उत्तर देखें।'],
  trap: ['Leave this empty', 'इसे खाली छोड़ें'],
  draftKept: [
    'We kept what you had typed on this device.',
    'जो आपने इस उपकरण पर लिखा था, वह सुरक्षित है।',
  ],
} as const
