import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ADJUSTMENT_EFFECTS,
  mayExpire,
  needsApproval,
  walletAfter,
} from '@/rules/payments/wallet/adjustmentEffect'
import { isBalanced } from '@/rules/payments/accounts'
import { JOURNAL_CAUSES } from '@/rules/payments/causes'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import { spendable, takeFromLots, type OpenLot } from '@/rules/payments/wallet/takeFromLots'

const AT = new Date('2026-11-22T12:00:00Z')
const hours = (count: number): Date => new Date(AT.getTime() + count * 3_600_000)

const lot = (id: string, over: Partial<OpenLot> = {}): OpenLot => ({
  id,
  kind: 'promo',
  rest: 100,
  expiresAt: null,
  createdAt: hours(-100),
  ...over,
})

const anyLots: fc.Arbitrary<OpenLot[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('promo' as const, 'paid' as const),
    rest: fc.integer({ min: 0, max: 5_000 }),
    expiresAt: fc.option(fc.integer({ min: -50, max: 50 }).map(hours)),
    createdAt: fc.integer({ min: -500, max: 0 }).map(hours),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('taking wallet money from its lots', () => {
  it('starts with promotional credit, soonest expiry first, then the oldest money', () => {
    const lots = [
      lot('paid-new', { kind: 'paid', createdAt: hours(-1) }),
      lot('paid-old', { kind: 'paid', createdAt: hours(-9) }),
      lot('promo-for-ever'),
      lot('promo-later', { expiresAt: hours(48) }),
      lot('promo-soon', { expiresAt: hours(1) }),
      lot('promo-over', { expiresAt: AT }),
    ]
    const parts = takeFromLots({ lots, amount: 450, at: AT })
    expect(parts?.map((part) => [part.lot, part.amount])).toEqual([
      ['promo-soon', 100],
      ['promo-later', 100],
      ['promo-for-ever', 100],
      ['paid-old', 100],
      ['paid-new', 50],
    ])
  })

  it('is possible exactly up to what is spendable, and takes exactly the amount', () => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 70_000 }), (lots, amount) => {
        const parts = takeFromLots({ lots, amount, at: AT })
        expect(parts === null).toBe(amount > spendable({ lots, at: AT }))
        if (parts) expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
      }),
    )
  })

  it('never takes from an expired lot, nothing twice, and no more than a lot holds', () => {
    fc.assert(
      fc.property(anyLots, fc.nat(100), (lots, percent) => {
        const amount = Math.max(1, Math.floor((spendable({ lots, at: AT }) * percent) / 100))
        const parts = takeFromLots({ lots, amount, at: AT }) ?? []
        expect(new Set(parts.map((part) => part.lot)).size).toBe(parts.length)
        for (const part of parts) {
          const { rest, expiresAt, kind } = lots.find(({ id }) => id === part.lot)!
          expect(part.kind).toBe(kind)
          expect(part.amount).toBeGreaterThan(0)
          expect(part.amount).toBeLessThanOrEqual(rest)
          expect(expiresAt === null || expiresAt > AT).toBe(true)
        }
      }),
    )
  })

  it('touches paid money only when all promotional credit is used', () => {
    fc.assert(
      fc.property(anyLots, (lots) => {
        const promo = spendable({ lots: lots.filter(({ kind }) => kind === 'promo'), at: AT })
        if (promo === 0) return
        const parts = takeFromLots({ lots, amount: promo, at: AT })!
        expect(parts.every(({ kind }) => kind === 'promo')).toBe(true)
      }),
    )
  })

  it('does not depend on the order in which the lots are given, and changes none', () => {
    fc.assert(
      fc.property(anyLots, (lots) => {
        const frozen = structuredClone(lots)
        const amount = Math.max(1, spendable({ lots, at: AT }) >> 1)
        expect(takeFromLots({ lots: [...lots].reverse(), amount, at: AT })).toEqual(
          takeFromLots({ lots, amount, at: AT }),
        )
        expect(lots).toEqual(frozen)
      }),
    )
  })
})

describe('what an adjustment does', () => {
  const kinds = Object.keys(ADJUSTMENT_KINDS) as AdjustmentKind[]
  const paise = fc.integer({ min: 0, max: 1_000_000 })

  it('is one row for each kind, with a cause and accounts of ours', () => {
    expect(Object.keys(ADJUSTMENT_EFFECTS).sort()).toEqual([...kinds].sort())
    for (const kind of kinds) {
      const { cause, account, lot } = ADJUSTMENT_EFFECTS[kind]
      expect(cause in JOURNAL_CAUSES).toBe(true)
      const wallet = { account: `wallet_${lot ?? 'paid'}` as const, amount: -5, user: 'u' }
      expect(isBalanced([{ account, amount: 5 }, wallet])).toBe(true)
    }
    expect(kinds.filter(mayExpire)).toEqual(['promotion', 'goodwill'])
  })

  it('is shown as the lots would really change', () => {
    fc.assert(
      fc.property(paise, paise, fc.constantFrom(...kinds), paise, (paid, promo, kind, amount) => {
        const after = walletAfter({ paid, promo, kind, amount })
        if (kind !== 'debit') {
          expect(after!.paid + after!.promo).toBe(paid + promo + amount)
          return
        }
        const lots = [lot('a', { kind: 'paid', rest: paid }), lot('b', { rest: promo })]
        const parts = takeFromLots({ lots, amount, at: AT })
        expect(after === null).toBe(parts === null)
        const left = (id: string, rest: number) =>
          rest - (parts?.find((part) => part.lot === id)?.amount ?? 0)
        if (after) expect(after).toEqual({ paid: left('a', paid), promo: left('b', promo) })
      }),
    )
  })

  it('needs a second person above the limit, however it is cut up', () => {
    fc.assert(
      fc.property(fc.array(paise, { minLength: 1, maxLength: 9 }), paise, (amounts, above) => {
        let alone = 0
        for (const amount of amounts) if (!needsApproval({ amount, alone, above })) alone += amount
        expect(alone).toBeLessThanOrEqual(above)
      }),
    )
  })
})
