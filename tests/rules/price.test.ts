import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billingOf } from '@/rules/orders/billing'
import { amountOf, priceOf } from '@/rules/orders/price'
import { stateCode } from '@/rules/payments/tax/stateCode'
import { csvOf } from '@/rules/text/csv'

const paise = fc.integer({ min: 0, max: 100_000_000 })

describe('the price of an order', () => {
  it('adds up, whatever coupon, tax, wallet and TDS do; all of it whole paise, none below zero', () => {
    fc.assert(
      fc.property(
        fc.record({
          price: paise,
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          ratePercent: fc.constantFrom(0, 5, 12, 18, 28),
          isSameState: fc.boolean(),
          walletWanted: fc.oneof(paise, fc.constant('all' as const)),
          walletAvailable: paise,
          tdsPercent: fc.constantFrom(0, 2, 10, 30),
        }),
        ({ share, ...of }) => {
          const discount = Math.floor(of.price * share)
          const amounts = priceOf({ ...of, discount })
          for (const value of Object.values(amounts))
            expect(Number.isSafeInteger(value) && value >= 0).toBe(true)
          const amount = of.price - discount
          expect(amountOf(amounts)).toBe(amount)
          expect(amounts.payable + amounts.wallet + amounts.tds).toBe(amount)
          expect(amounts.wallet).toBeLessThanOrEqual(of.walletAvailable)
          const isPayable = amounts.payable === 0 || amounts.payable >= 100
          expect(isPayable || amount < 100).toBe(true)
        },
      ),
    )
  })

  it('takes no more from the wallet than was wanted, unless nothing else can be paid', () => {
    fc.assert(
      fc.property(paise, paise, paise, (price, walletWanted, walletAvailable) => {
        const { wallet } = priceOf({ price, walletWanted, walletAvailable })
        expect(wallet <= walletWanted || price < 100).toBe(true)
      }),
    )
  })

  it.each([
    ['nothing', { price: 149_900 }, { wallet: 0, payable: 149_900 }],
    ['a part', { price: 149_900, walletWanted: 50_000 }, { wallet: 50_000, payable: 99_900 }],
    ['all of it', { price: 149_900, walletWanted: 'all' }, { wallet: 149_900, payable: 0 }],
    [
      'less, for a rupee must be left',
      { price: 1000, walletWanted: 950 },
      { wallet: 900, payable: 100 },
    ],
    ['all below a rupee', { price: 60, walletWanted: 10 }, { wallet: 60, payable: 0 }],
  ] as const)('leaves to the wallet %s', (_, of, amounts) => {
    expect(priceOf({ ...of, walletAvailable: 200_000 })).toMatchObject(amounts)
  })

  it('takes the tax out of what is left after the discount, and TDS from the taxable value', () => {
    const registered = { price: 149_900, ratePercent: 18, isSameState: true }
    expect(priceOf(registered)).toMatchObject({ taxable: 127_034, cgst: 11_433, sgst: 11_433 })
    expect(priceOf({ ...registered, discount: 31_900, isSameState: false })).toMatchObject({
      taxable: 100_000,
      igst: 18_000,
      payable: 118_000,
    })
    const business = { ...registered, discount: 31_900, tdsPercent: 10 }
    expect(priceOf(business)).toMatchObject({ taxable: 100_000, tds: 10_000, payable: 108_000 })
    const withWallet = { ...business, walletWanted: 'all', walletAvailable: 500_000 } as const
    expect(priceOf(withWallet)).toMatchObject({ tds: 10_000, wallet: 108_000, payable: 0 })
    expect(priceOf({ price: 105, tdsPercent: 10 })).toMatchObject({ tds: 0, payable: 105 })
  })
})

describe('billing data', () => {
  const GSTIN = '27AAPFU0939F1ZV'

  it('names the state by code or name, in both languages', () => {
    for (const text of ['27', 'Maharashtra', ' maharashtra ', 'महाराष्ट्र'])
      expect(stateCode(text)).toBe('27')
    expect(stateCode('1')).toBe('01')
    expect(stateCode('Jammu & Kashmir')).toBe('01')
    for (const text of ['28', '00', 'Bombay', '', 'toString']) expect(stateCode(text)).toBeNull()
  })

  it.each([
    ['STATE_NEEDED billing.state', {}, true],
    ['BAD_CHOICE billing.state', { state: 'Bombay' }, false],
    ['BAD_GSTIN billing.gstin', { state: '27', gstin: '27AAPFU0939F1ZW' }, false],
    ['BAD_GSTIN billing.gstin', { state: '29', gstin: GSTIN }, true],
  ] as const)('is refused: %s', (expected, input, isRegistered) => {
    const read = billingOf({ input, isRegistered })
    expect('code' in read && `${read.code} ${read.field}`).toBe(expected)
  })

  it('takes the state from the GSTIN, and needs none while the practice is not registered', () => {
    const empty = { state: null, gstin: null, name: null, address: null, tan: null }
    expect(billingOf({ isRegistered: false })).toEqual({ billing: empty })
    expect(billingOf({ input: { gstin: GSTIN, name: 'Rao' }, isRegistered: true })).toEqual({
      billing: { ...empty, state: '27', gstin: GSTIN, name: 'Rao' },
    })
  })
})

describe('CSV', () => {
  it('keeps commas, quotes and lines, and starts no formula', () => {
    expect(csvOf([['a,b', 'say "x"', 'two\nlines', null, -5]])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines",,-5\r\n',
    )
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1', '  =1', '\uff1d1'])
      expect(csvOf([[evil]]).replaceAll('"', '')).toBe(`\ufeff'${evil}\r\n`)
  })
})
