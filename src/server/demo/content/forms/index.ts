import type { DemoForm } from '../types'
import { birthDetails } from './birthDetails'
import { birthDetailsCouple } from './birthDetailsCouple'
import { company } from './company'
import { contact } from './contact'
import { energyHealing } from './energyHealing'
import { goals } from './goals'
import { vastuPlan } from './vastuPlan'

/** The intake forms that the demo services ask, and the open enquiry form. */
export const DEMO_FORMS: DemoForm[] = [
  birthDetails,
  birthDetailsCouple,
  vastuPlan,
  goals,
  energyHealing,
  company,
  contact,
]
