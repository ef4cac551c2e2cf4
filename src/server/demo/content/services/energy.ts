import type { DemoService } from '../types'
import { auraCleansing } from './energy/auraCleansing'
import { chakraBalancing } from './energy/chakraBalancing'
import { distanceReiki } from './energy/distanceReiki'
import { homeBlessing } from './energy/homeBlessing'
import { meditationPlan } from './energy/meditationPlan'

export const ENERGY_SERVICES: DemoService[] = [
  auraCleansing,
  chakraBalancing,
  distanceReiki,
  homeBlessing,
  meditationPlan,
]
