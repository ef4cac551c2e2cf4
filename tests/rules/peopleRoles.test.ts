import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELATIONS, TIME_CERTAINTIES } from '@/rules/people/birth'
import { can, permits, type Caller, type Permit } from '@/rules/people/caller'
import { CONSENT_PURPOSES } from '@/rules/people/consents'
import { CAPABILITIES, canRole, ROLES, type Capability, type Role } from '@/rules/people/roles'

const ROLE_NAMES = Object.keys(ROLES) as Role[]

describe('roles', () => {
  const role = fc.constantFrom(...ROLE_NAMES)
  const capability = fc.constantFrom(...CAPABILITIES)

  it('give the owner everything and everybody else less', () => {
    for (const each of CAPABILITIES) expect(canRole({ role: 'owner', capability: each })).toBe(true)
    for (const each of ROLE_NAMES.filter((name) => name !== 'owner'))
      expect(canRole({ role: each, capability: 'staff.manage' })).toBe(false)
    for (const each of CAPABILITIES)
      expect(
        ROLE_NAMES.filter((name) => canRole({ role: name, capability: each })),
        each,
      ).not.toEqual([])
  })

  it('show the editor no client data', () => {
    expect(CAPABILITIES.filter((each) => canRole({ role: 'editor', capability: each }))).toEqual([
      'catalogue.edit',
    ])
  })

  it('are names of the table: nothing is inherited', () => {
    for (const name of ['', 'Owner', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])
      for (const each of CAPABILITIES) expect(canRole({ role: name, capability: each })).toBe(false)
  })

  it('decide every caller and permit, and only by the table', () => {
    const caller: fc.Arbitrary<Caller> = fc.oneof(
      fc.constant({ kind: 'anonymous' as const }),
      fc.record({ kind: fc.constant('client' as const), id: fc.uuid() }),
      fc.record({ kind: fc.constant('staff' as const), id: fc.uuid(), role }),
    )
    const permit: fc.Arbitrary<Permit> = fc.record(
      {
        anyone: fc.constant(true as const),
        client: fc.constant(true as const),
        staff: fc.oneof(fc.constant('any' as const), capability),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(caller, permit, (who, what) => {
        expect(permits({ caller: who, permit: what })).toBe(expectedVerdict(who, what))
      }),
      { numRuns: 1000 },
    )
  })

  it('belong to staff alone', () => {
    fc.assert(
      fc.property(role, capability, (name, each) => {
        expect(can({ kind: 'staff', id: 'x', role: name }, each)).toBe(
          canRole({ role: name, capability: each }),
        )
        expect(can({ kind: 'client', id: 'x' }, each)).toBe(false)
        expect(can({ kind: 'anonymous' }, each)).toBe(false)
      }),
    )
  })

  it('and everything else that people read here have both languages', () => {
    const names = [
      ...Object.values(ROLES).map(({ label }) => label),
      ...[RELATIONS, TIME_CERTAINTIES, CONSENT_PURPOSES].flatMap((table) => Object.values(table)),
    ]
    for (const { en, hi } of names) {
      expect(en).not.toBe('')
      expect(hi).toMatch(/[\u0900-\u097f]/)
    }
  })
})

function expectedVerdict(caller: Caller, permit: Permit): string {
  if (permit.anyone) return 'allowed'
  if (caller.kind === 'anonymous') return 'signIn'
  if (caller.kind === 'client') return permit.client ? 'allowed' : 'never'
  const { staff } = permit
  const isAllowed = staff === 'any' || (staff && mayDo(caller.role, staff))
  return isAllowed ? 'allowed' : 'never'
}

const mayDo = (role: Role, capability: Capability): boolean =>
  (ROLES[role].can as readonly Capability[]).includes(capability)
