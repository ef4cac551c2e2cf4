import type { CollectionConfig } from 'payload'
import { Media } from './catalogue/Media'
import { Services } from './catalogue/Services'
import { ClientFiles } from './intake/ClientFiles'
import { Notifications } from './notifications/Notifications'
import { OrderEvents } from './orders/OrderEvents'
import { Orders } from './orders/Orders'
import { GatewayEvents } from './payments/GatewayEvents'
import { Journals } from './payments/Journals'
import { Postings } from './payments/Postings'
import { Transactions } from './payments/Transactions'
import { Admins } from './people/Admins'
import { Consents } from './people/Consents'
import { Profiles } from './people/Profiles'
import { Sessions } from './people/Sessions'
import { Users } from './people/Users'
import { Reports } from './reports/Reports'
import { CronTicks, IdempotencyKeys, RateLimits } from './system/internals'

/** Everything that exists, apart from the form-builder's two collections and the jobs. */
export const COLLECTIONS = [
  Orders,
  Reports,
  Notifications,
  ClientFiles,
  OrderEvents,
  Users,
  Profiles,
  Consents,
  Admins,
  Sessions,
  Services,
  Media,
  Transactions,
  Journals,
  Postings,
  GatewayEvents,
  CronTicks,
  RateLimits,
  IdempotencyKeys,
] as CollectionConfig[]
