import type { DemoService } from '../types'
import { brandNumerology } from './material/brandNumerology'
import { launchTiming } from './material/launchTiming'
import { prosperityYear } from './material/prosperityYear'
import { quarterlyStrategy } from './material/quarterlyStrategy'
import { teamReading } from './material/teamReading'

export const MATERIAL_SERVICES: DemoService[] = [
  quarterlyStrategy,
  teamReading,
  launchTiming,
  brandNumerology,
  prosperityYear,
]
