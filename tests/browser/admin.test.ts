import { describe } from 'vitest'
import { chartTests } from './adminCharts'
import { conflictTests } from './adminConflicts'
import { looksTests } from './adminLooks'
import { moneyTests } from './adminMoney'
import { orderTests } from './adminOrders'
import { rolesTests } from './adminRoles'
import { tdsTests } from './adminTds'
import { wordTests } from './adminWords'
import { describeAdmin } from './openAdmin'

// One product for all of them: it takes longer to start than to look at.
describeAdmin('admin', (admin) => {
  describe('roles', () => rolesTests(admin))
  describe('looks', () => looksTests(admin))
  describe('orders', () => orderTests(admin))
  describe('conflicts', () => conflictTests(admin))
  describe('words', () => wordTests(admin))
  describe('charts', () => chartTests(admin))
  describe('money', () => moneyTests(admin))
  describe('TDS', () => tdsTests(admin))
})
