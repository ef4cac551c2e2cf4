import type { CollectionConfig } from 'payload'
import { Media } from './catalogue/Media'
import { Services } from './catalogue/Services'
import { Charts } from './charts/Charts'
import { ClientFiles } from './intake/ClientFiles'
import { Notifications } from './notifications/Notifications'
import { OrderEvents } from './orders/OrderEvents'
import { Orders } from './orders/Orders'
import { Coupons } from './payments/Coupons'
import { CouponUses } from './payments/CouponUses'
import { GatewayEvents } from './payments/GatewayEvents'
import { Journals } from './payments/Journals'
import { MoneyDifferences } from './payments/MoneyDifferences'
import { Postings } from './payments/Postings'
import { Settlements } from './payments/Settlements'
import { TaxDocuments } from './payments/TaxDocuments'
import { Transactions } from './payments/Transactions'
import { WalletAdjustments } from './payments/WalletAdjustments'
import { WalletLots } from './payments/WalletLots'
import { Wallets } from './payments/Wallets'
import { Admins } from './people/Admins'
import { Consents } from './people/Consents'
import { Devices } from './people/Devices'
import { Profiles } from './people/Profiles'
import { Sessions } from './people/Sessions'
import { Users } from './people/Users'
import { Reports } from './reports/Reports'
import { NotedChanges } from './system/NotedChanges'
import { Counters, CronTicks, IdempotencyKeys, RateLimits } from './system/internals'

/** Everything that exists, apart from the form-builder's two collections and the jobs. */
export const COLLECTIONS = [
  Orders,
  Reports,
  Notifications,
  ClientFiles,
  OrderEvents,
  Users,
  Profiles,
  Charts,
  Consents,
  Admins,
  Sessions,
  Devices,
  Services,
  Media,
  Transactions,
  Wallets,
  WalletAdjustments,
  Coupons,
  CouponUses,
  TaxDocuments,
  MoneyDifferences,
  Settlements,
  Journals,
  Postings,
  WalletLots,
  GatewayEvents,
  NotedChanges,
  Counters,
  CronTicks,
  RateLimits,
  IdempotencyKeys,
] as CollectionConfig[]
