import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureReason } from '@/rules/notifications/failureReason'
import { MESSAGE_EVENTS } from '@/rules/notifications/messageEvents'
import {
  CHANNELS,
  MESSAGE_STATUSES,
  movesOn,
  type MessageStatus,
} from '@/rules/notifications/messageFlow'

const STATUSES = Object.keys(MESSAGE_STATUSES) as MessageStatus[]
const REPORTED: MessageStatus[] = ['queued', 'sending', 'sent', 'delivered', 'read', 'failed']

const status = fc.constantFrom(...STATUSES)
const after = (start: MessageStatus, reports: MessageStatus[]): MessageStatus =>
  reports.reduce((from, to) => (movesOn({ from, to }) ? to : from), start)

describe('the reports of a provider', () => {
  it('never move a message back: what was left is not come back to', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 12 }), (reports) => {
        const seen: MessageStatus[] = ['queued']
        for (const to of reports) {
          const from = seen.at(-1)!
          if (!movesOn({ from, to })) continue
          expect(seen).not.toContain(to)
          seen.push(to)
        }
      }),
    )
  })

  it('end in the same state in any order and number', () => {
    const reports = fc.array(fc.constantFrom(...REPORTED), { minLength: 1, maxLength: 6 })
    const mixed = reports.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
      ),
    )
    fc.assert(
      fc.property(mixed, ([list, shuffled]) => {
        expect(after('sending', shuffled)).toBe(after('sending', list))
      }),
    )
  })

  it('change nothing when they say what is known, and nothing about a message never sent', () => {
    for (const each of STATUSES) {
      expect(movesOn({ from: each, to: each })).toBe(false)
      expect(movesOn({ from: 'skipped', to: each })).toBe(false)
      expect(movesOn({ from: each, to: 'skipped' })).toBe(false)
    }
  })

  it('of a failure count until the message has arrived; an arrival outdoes a failure', () => {
    expect(REPORTED.filter((from) => movesOn({ from, to: 'failed' }))).toEqual([
      'queued',
      'sending',
      'sent',
    ])
    expect(REPORTED.filter((to) => movesOn({ from: 'failed', to }))).toEqual(['delivered', 'read'])
  })
})

it('every state, channel and event has a name in both languages', () => {
  const tables = [MESSAGE_STATUSES, CHANNELS, MESSAGE_EVENTS]
  for (const { en, hi } of tables.flatMap((table) => Object.values(table))) {
    expect(en).not.toBe('')
    expect(hi).toMatch(/[\u0900-\u097f]/)
  }
})

describe('why a message did not arrive', () => {
  it('is said in words, with the code of the provider; what is unknown stays as it came', () => {
    expect(failureReason('21211', 'en')).toBe('not a valid number (21211)')
    expect(failureReason('21211', 'hi')).toBe('नंबर मान्य नहीं (21211)')
    expect(failureReason('no_phone', 'en')).toBe('no phone number')
    expect(failureReason('39999', 'en')).toBe('39999')
    expect(failureReason('constructor', 'en')).toBe('constructor')
    expect(failureReason(null, 'en')).toBeNull()
  })
})
