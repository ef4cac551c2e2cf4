'use client'
import { useState } from 'react'
import { mayExpire, walletAfter, type Purse } from '@/rules/payments/wallet/adjustmentEffect'
import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import { paiseOf } from '../../fields/rupees'
import type { Text } from '../../language'
import { askAdjustment } from './walletRequest'

const MISSING = {
  amount: { en: 'Give an amount, such as 250 or 250.50.', hi: 'राशि लिखें, जैसे 250 या 250.50।' },
  reason: { en: 'Write why, in a few words.', hi: 'कारण संक्षेप में लिखें।' },
  wallet: { en: 'The wallet does not hold that much.', hi: 'वॉलेट में इतनी राशि नहीं है।' },
} satisfies Record<string, Text>

type Given = {
  client: string
  wallet: Purse
  kinds: AdjustmentKind[]
  language: Language
  onDone: (status: AdjustmentStatus) => void
}

/** What is typed for a credit or debit, whether it is possible, and how it is sent; a repeated click is the same request. */
export const useAdjustment = ({ client, wallet, kinds, language, onDone }: Given) => {
  const [kind, setKind] = useState<AdjustmentKind>(kinds[0]!)
  const [rupees, setRupees] = useState('')
  const [reason, setReason] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const amount = paiseOf(rupees)
  const send = async (): Promise<void> => {
    if (!amount) return setProblem(MISSING.amount[language])
    if (!walletAfter({ ...wallet, kind, amount })) return setProblem(MISSING.wallet[language])
    if (!reason.trim()) return setProblem(MISSING.reason[language])
    setSending(true)
    setProblem('')
    const expiresAt = mayExpire(kind) && endsOn ? endOfDay(endsOn) : undefined
    const wish = { user: client, kind, amount, reason: reason.trim(), expiresAt }
    const outcome = await askAdjustment({ wish, key: `${key}:${kind}:${amount}`, language })
    setSending(false)
    if (outcome.ok) onDone(outcome.status)
    else setProblem(outcome.problem)
  }
  const typed = { kind, rupees, reason, endsOn }
  const set = { kind: setKind, rupees: setRupees, reason: setReason, endsOn: setEndsOn }
  return { ...typed, set, amount, isSending, problem, send }
}

/** The last second of a day in India, as a UTC instant. */
const endOfDay = (date: string): string => new Date(`${date}T23:59:59+05:30`).toISOString()
