import { launch } from './material/launch'
import { numerology } from './material/numerology'
import { prosperity } from './material/prosperity'
import { strategy } from './material/strategy'
import { team } from './material/team'

export const MATERIAL_PICTURES: Record<string, () => string> = {
  'quarterly-business-strategy': strategy,
  'team-rhythm-reading': team,
  'launch-timing': launch,
  'brand-name-numerology': numerology,
  'personal-prosperity-year': prosperity,
}
