import { abundance } from './manifestation/abundance'
import { affirmation } from './manifestation/affirmation'
import { journal } from './manifestation/journal'
import { sankalp } from './manifestation/sankalp'
import { visionMap } from './manifestation/visionMap'

export const MANIFESTATION_PICTURES: Record<string, () => string> = {
  'thirty-day-sankalp': sankalp,
  'personal-vision-map': visionMap,
  'affirmation-recording': affirmation,
  'moon-cycle-journal': journal,
  'abundance-mentoring': abundance,
}
