import { describe, expect, it } from 'vitest'
import { billingOf } from '@/rules/orders/billing'
import { isGstin, stateOfGstin } from '@/rules/payments/tax/gstin'
import { INDIAN_STATES } from '@/rules/payments/tax/indianStates'
import { stateCode } from '@/rules/payments/tax/stateCode'
import { STATE_NAMES } from '@/rules/payments/tax/stateNames'

describe('a number of the GST portal that is no common one', () => {
  it.each([
    ['0717UNO00157UNO', '07'],
    ['9917SGP29001OST', null],
    ['9917SGP29004OSN', null],
  ])('%s is valid', (number, state) => {
    expect(isGstin(number)).toBe(true)
    expect(stateOfGstin(number)).toBe(state)
  })

  it.each(['0717UNO00157UN1', '9917SGP29001OSN', '9817SGP29001OST', '0717UNO00157XNO', ''])(
    '%s is none',
    (number) => expect(isGstin(number)).toBe(false),
  )

  it('of no state leaves the state to who gives it', () => {
    const gstin = '9917SGP29001OST'
    expect(billingOf({ input: { gstin, state: 'abroad' }, isRegistered: true })).toMatchObject({
      billing: { gstin, state: '96' },
    })
    expect(billingOf({ input: { gstin }, isRegistered: true })).toEqual({
      code: 'STATE_NEEDED',
      field: 'billing.state',
    })
  })
})

describe('a state', () => {
  it.each([
    ['IN-MH', '27'],
    ['MH', '27'],
    ['in-od', '21'],
    ['IN-OR', '21'],
    ['Orissa', '21'],
    ['Uttaranchal', '05'],
    ['Pondicherry', '34'],
    ['J & K', '01'],
    ['New Delhi', '07'],
    ['tamilnadu', '33'],
    ['IN-TG', '36'],
    ['IN-CT', '22'],
    ['Dadra and Nagar Haveli', '26'],
    ['उड़ीसा', '21'],
  ])('%s is %s', (text, code) => expect(stateCode(text)).toBe(code))

  it.each(['IN-XX', 'XX', 'IN-', 'IN', 'constructor', 'US-CA'])('%s is none', (text) =>
    expect(stateCode(text)).toBeNull(),
  )

  it('has a code of ISO 3166-2, and no name means two', () => {
    const names = STATE_NAMES.flatMap(([, each]) => each)
    expect(new Set(names).size).toBe(names.length)
    expect(STATE_NAMES.map(([code]) => code).sort()).toEqual(Object.keys(INDIAN_STATES).sort())
    for (const [code, [iso]] of STATE_NAMES)
      if (code !== '96') expect(stateCode(`IN-${iso!.toUpperCase()}`)).toBe(code)
  })
})
