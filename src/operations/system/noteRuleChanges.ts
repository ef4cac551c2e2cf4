import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { OWNERS_RULES, ruleChanges, type RuleChange } from '@/rules/system/ownersRules'
import { notify } from '../notifications/notify'
import { attentiveStaff } from './attentiveStaff'
import { noteChange } from './noteChange'

type Settings = Record<string, unknown>

/**
 * Writes what a save changed of the owner's rules into the history and tells every owner once, in the save's
 * transaction, the one who saved included: a change that nobody asked for is seen by whoever answers for it.
 */
export const noteRuleChanges = async ({
  req,
  before,
  after,
}: {
  req: PayloadRequest
  before: Settings
  after: Settings
}): Promise<void> => {
  const changes = ruleChanges({ before, after })
  if (changes.length === 0) return
  const by = req.user?.collection === 'admins' ? req.user : null
  let first = ''
  for (const { rule, ...values } of changes) {
    const id = await noteChange({
      ...{ req, of: 'settings', field: rule, by: by ? String(by.id) : null },
      ...{ before: shortened(values.before), after: shortened(values.after) },
    })
    first ||= id
  }
  await tellOwners({ req, changes, by: by?.name ?? null, key: first })
}

async function tellOwners({
  req,
  changes,
  by,
  key,
}: {
  req: PayloadRequest
  changes: RuleChange[]
  by: string | null
  key: string
}): Promise<void> {
  for (const each of await attentiveStaff({ req, capability: 'settings.money' }))
    await notify({
      req,
      event: 'staff.attention',
      data: {
        name: each.name,
        matter: 'rule-changed',
        reference: changes.map(({ rule }) => OWNERS_RULES[rule].en).join(', '),
        changes: changes.map(({ rule, ...values }) => ({
          what: OWNERS_RULES[rule],
          before: shortened(values.before),
          after: shortened(values.after),
        })),
        by,
        happenedAt: now().toISOString(),
        adminUrl: `${env().PUBLIC_URL}/admin/globals/settings`,
      },
      channels: ['email'],
      key: `rule-changed:${key}:${each.id}`,
      to: { email: each.email, language: 'en' },
    })
}

/** A legal text is long; that it changed, and how it begins, is enough here. */
const shortened = (text: string | null): string | null => {
  const line = text?.replace(/\s+/g, ' ') ?? null
  return line && line.length > 200 ? `${line.slice(0, 199)}…` : line
}
