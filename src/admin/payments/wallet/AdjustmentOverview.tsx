import type { UIFieldServerProps } from 'payload'
import { formatPaise } from '@/rules/money/formatPaise'
import { ADJUSTMENT_KINDS, ADJUSTMENT_STATUSES } from '@/rules/payments/wallet/walletKinds'
import { Card } from '../../Card'
import { StatusPill } from '../../cells/StatusPill'
import { languageOfStaff, type Text } from '../../language'
import { datedTime } from '../../shortTime'
import { AdjustmentDecision } from './AdjustmentDecision'
import { readAdjustment } from './readAdjustment'

const TEXT = {
  client: { en: 'Client', hi: 'ग्राहक' },
  kind: { en: 'Kind', hi: 'प्रकार' },
  amount: { en: 'Amount', hi: 'राशि' },
  reason: { en: 'Reason', hi: 'कारण' },
  until: { en: 'Credit expires', hi: 'राशि की समाप्ति' },
  asked: { en: 'Asked by', hi: 'अनुरोधकर्ता' },
  decided: { en: 'Decided by', hi: 'निर्णयकर्ता' },
} satisfies Record<string, Text>

/** A credit or debit by staff: what, for whom, why, who asked, who decided, and the decision while it waits. */
export const AdjustmentOverview = async ({ id, req, i18n }: UIFieldServerProps) => {
  const language = languageOfStaff(i18n)
  const found = id ? await readAdjustment({ req, id: String(id), language }) : null
  if (!found) return null
  const { adjustment, client, askedBy, decidedBy, wallet } = found
  const { kind, amount, reason, status, expiresAt, createdAt, decidedAt, requestedBy } = adjustment
  const when = (at: string): string => datedTime({ at, language })
  const facts: [string, string | null][] = [
    [TEXT.client[language], client],
    [TEXT.kind[language], ADJUSTMENT_KINDS[kind][language]],
    [TEXT.amount[language], formatPaise({ paise: amount, locale: language })],
    [TEXT.reason[language], reason],
    [TEXT.until[language], expiresAt && when(expiresAt)],
    [TEXT.asked[language], `${askedBy} · ${when(createdAt)}`],
    [TEXT.decided[language], decidedBy && decidedAt && `${decidedBy} · ${when(decidedAt)}`],
  ]
  return (
    <Card
      part="adjustment"
      title={ADJUSTMENT_KINDS[kind][language]}
      aside={<StatusPill value={status}>{ADJUSTMENT_STATUSES[status][language]}</StatusPill>}
    >
      <dl className="sahil-facts">
        {facts.map(
          ([name, value]) =>
            value && [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>],
        )}
      </dl>
      {status === 'waiting' && (
        <AdjustmentDecision
          {...{ id: adjustment.id, kind, amount, wallet, isOwn: requestedBy === req.user?.id }}
        />
      )}
    </Card>
  )
}
