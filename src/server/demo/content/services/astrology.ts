import type { DemoService } from '../types'
import { careerReading } from './astrology/careerReading'
import { instantKundli } from './astrology/instantKundli'
import { janmaKundali } from './astrology/janmaKundali'
import { kundaliConsultation } from './astrology/kundaliConsultation'
import { kundaliMilan } from './astrology/kundaliMilan'
import { muhurat } from './astrology/muhurat'
import { varshphal } from './astrology/varshphal'

export const ASTROLOGY_SERVICES: DemoService[] = [
  janmaKundali,
  instantKundli,
  kundaliConsultation,
  kundaliMilan,
  varshphal,
  muhurat,
  careerReading,
]
