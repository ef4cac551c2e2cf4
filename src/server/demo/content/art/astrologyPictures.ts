import { career } from './astrology/career'
import { consultation } from './astrology/consultation'
import { janmaKundali } from './astrology/janmaKundali'
import { milan } from './astrology/milan'
import { muhurat } from './astrology/muhurat'
import { varshphal } from './astrology/varshphal'

export const ASTROLOGY_PICTURES: Record<string, () => string> = {
  'janma-kundali-report': janmaKundali,
  'kundali-consultation': consultation,
  'kundali-milan': milan,
  'varshphal-annual-report': varshphal,
  'muhurat-selection': muhurat,
  'career-direction-reading': career,
}
