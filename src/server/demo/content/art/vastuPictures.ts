import { construction } from './vastu/construction'
import { home } from './vastu/home'
import { kitchenAndPuja } from './vastu/kitchenAndPuja'
import { mandala } from './vastu/mandala'
import { office } from './vastu/office'

export const VASTU_PICTURES: Record<string, () => string> = {
  'home-vastu-review': home,
  'office-vastu-review': office,
  'plan-check-before-purchase': mandala,
  'new-construction-vastu': construction,
  'kitchen-and-puja-room': kitchenAndPuja,
}
