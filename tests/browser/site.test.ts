import { describe } from 'vitest'
import { describeSite } from './site'
import { accountTests } from './siteAccounts'
import { birthTests } from './siteBirth'
import { cancelTests } from './siteCancel'
import { orderTests } from './siteOrders'
import { stepTests } from './siteSteps'

// One product for all of them. The first two ask for what the demo practice has, before others add to it.
describeSite('site', (site) => {
  describe('birth details', () => birthTests(site))
  describe('cancel', () => cancelTests(site))
  describe('steps', () => stepTests(site))
  describe('accounts', () => accountTests(site))
  describe('orders', () => orderTests(site))
})
