import type { DemoService } from '../types'
import { homeReview } from './vastu/homeReview'
import { kitchenAndPuja } from './vastu/kitchenAndPuja'
import { newConstruction } from './vastu/newConstruction'
import { officeReview } from './vastu/officeReview'
import { planBeforePurchase } from './vastu/planBeforePurchase'

export const VASTU_SERVICES: DemoService[] = [
  homeReview,
  officeReview,
  planBeforePurchase,
  newConstruction,
  kitchenAndPuja,
]
