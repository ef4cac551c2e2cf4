/** A name as readers of both languages know it. */
export type Name = { en: string; hi: string }

const name = (en: string, hi: string): Name => ({ en, hi })

/** The days of the week, Sunday first; a day begins at sunrise. */
export const VARAS = [
  name('Sunday', 'रविवार'),
  name('Monday', 'सोमवार'),
  name('Tuesday', 'मंगलवार'),
  name('Wednesday', 'बुधवार'),
  name('Thursday', 'गुरुवार'),
  name('Friday', 'शुक्रवार'),
  name('Saturday', 'शनिवार'),
] as const

const FORTNIGHT = [
  name('Pratipada', 'प्रतिपदा'),
  name('Dwitiya', 'द्वितीया'),
  name('Tritiya', 'तृतीया'),
  name('Chaturthi', 'चतुर्थी'),
  name('Panchami', 'पंचमी'),
  name('Shashthi', 'षष्ठी'),
  name('Saptami', 'सप्तमी'),
  name('Ashtami', 'अष्टमी'),
  name('Navami', 'नवमी'),
  name('Dashami', 'दशमी'),
  name('Ekadashi', 'एकादशी'),
  name('Dwadashi', 'द्वादशी'),
  name('Trayodashi', 'त्रयोदशी'),
  name('Chaturdashi', 'चतुर्दशी'),
]

const inPaksha = (paksha: Name, full: Name): Name[] =>
  [...FORTNIGHT, full].map(({ en, hi }) => name(`${paksha.en} ${en}`, `${paksha.hi} ${hi}`))

/** The thirty lunar days with their fortnight, from Shukla Pratipada to Amavasya. */
export const TITHIS: readonly Name[] = [
  ...inPaksha(name('Shukla', 'शुक्ल'), name('Purnima', 'पूर्णिमा')),
  ...inPaksha(name('Krishna', 'कृष्ण'), name('Amavasya', 'अमावस्या')),
]

/** The 27 yogas of Sun and Moon. */
export const YOGAS: readonly Name[] = [
  name('Vishkambha', 'विष्कम्भ'),
  name('Priti', 'प्रीति'),
  name('Ayushman', 'आयुष्मान'),
  name('Saubhagya', 'सौभाग्य'),
  name('Shobhana', 'शोभन'),
  name('Atiganda', 'अतिगण्ड'),
  name('Sukarma', 'सुकर्मा'),
  name('Dhriti', 'धृति'),
  name('Shula', 'शूल'),
  name('Ganda', 'गण्ड'),
  name('Vriddhi', 'वृद्धि'),
  name('Dhruva', 'ध्रुव'),
  name('Vyaghata', 'व्याघात'),
  name('Harshana', 'हर्षण'),
  name('Vajra', 'वज्र'),
  name('Siddhi', 'सिद्धि'),
  name('Vyatipata', 'व्यतीपात'),
  name('Variyana', 'वरीयान'),
  name('Parigha', 'परिघ'),
  name('Shiva', 'शिव'),
  name('Siddha', 'सिद्ध'),
  name('Sadhya', 'साध्य'),
  name('Shubha', 'शुभ'),
  name('Shukla', 'शुक्ल'),
  name('Brahma', 'ब्रह्म'),
  name('Indra', 'इन्द्र'),
  name('Vaidhriti', 'वैधृति'),
]

const MOVING = [
  name('Bava', 'बव'),
  name('Balava', 'बालव'),
  name('Kaulava', 'कौलव'),
  name('Taitila', 'तैतिल'),
  name('Gara', 'गर'),
  name('Vanija', 'वणिज'),
  name('Vishti', 'विष्टि (भद्रा)'),
]

/** The sixty half tithis: Kimstughna, eight rounds of the seven moving ones, then the three fixed ones. */
export const KARANAS: readonly Name[] = [
  name('Kimstughna', 'किंस्तुघ्न'),
  ...Array.from({ length: 8 }, () => MOVING).flat(),
  name('Shakuni', 'शकुनि'),
  name('Chatushpada', 'चतुष्पाद'),
  name('Naga', 'नाग'),
]
