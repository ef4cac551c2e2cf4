import type { DemoService } from '../types'
import { ASTROLOGY_SERVICES } from './astrology'
import { ENERGY_SERVICES } from './energy'
import { MANIFESTATION_SERVICES } from './manifestation'
import { MATERIAL_SERVICES } from './material'
import { VASTU_SERVICES } from './vastu'

/** The demo catalogue in the order in which a visitor sees it. */
export const DEMO_SERVICES: DemoService[] = [
  ...ASTROLOGY_SERVICES,
  ...VASTU_SERVICES,
  ...ENERGY_SERVICES,
  ...MANIFESTATION_SERVICES,
  ...MATERIAL_SERVICES,
]
