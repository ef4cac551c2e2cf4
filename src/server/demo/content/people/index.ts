import type { DemoClient } from '../types'
import { NORTHERN_CLIENTS } from './northernClients'
import { SOUTHERN_AND_WESTERN_CLIENTS } from './southernAndWesternClients'

export { DEMO_STAFF } from './staff'

/** Account holders with their families; orders refer to them by position. */
export const DEMO_CLIENTS: DemoClient[] = [...NORTHERN_CLIENTS, ...SOUTHERN_AND_WESTERN_CLIENTS]
