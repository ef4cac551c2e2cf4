import type { DemoService } from '../types'
import { abundanceMentoring } from './manifestation/abundanceMentoring'
import { affirmationAudio } from './manifestation/affirmationAudio'
import { moonJournal } from './manifestation/moonJournal'
import { sankalp } from './manifestation/sankalp'
import { visionMap } from './manifestation/visionMap'

export const MANIFESTATION_SERVICES: DemoService[] = [
  sankalp,
  visionMap,
  affirmationAudio,
  moonJournal,
  abundanceMentoring,
]
