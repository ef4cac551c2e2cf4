import { aura } from './energy/aura'
import { blessing } from './energy/blessing'
import { chakras } from './energy/chakras'
import { meditation } from './energy/meditation'
import { reiki } from './energy/reiki'

export const ENERGY_PICTURES: Record<string, () => string> = {
  'aura-cleansing-session': aura,
  'chakra-balancing-programme': chakras,
  'distance-reiki': reiki,
  'home-energy-blessing': blessing,
  'forty-day-meditation-plan': meditation,
}
