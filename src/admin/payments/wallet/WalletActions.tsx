'use client'
import { useAuth, useFormModified, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { Purse } from '@/rules/payments/wallet/adjustmentEffect'
import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { AdjustDialog } from './AdjustDialog'

const CREDITS: AdjustmentKind[] = ['promotion', 'goodwill', 'credit']
const DEBITS: AdjustmentKind[] = ['debit']

const TEXT = {
  credit: { en: 'Credit', hi: 'जमा करें' },
  debit: { en: 'Debit', hi: 'कटौती करें' },
} satisfies Record<string, Text>

const DONE: Record<AdjustmentStatus, Text> = {
  applied: { en: 'Done.', hi: 'हो गया।' },
  waiting: {
    en: 'Asked for. A second person must approve it.',
    hi: 'अनुरोध भेजा। दूसरे व्यक्ति की स्वीकृति आवश्यक है।',
  },
  rejected: { en: 'Rejected.', hi: 'अस्वीकृत।' },
}

type Props = { user: string; wallet: Purse; approvalAbove: number }

const Result = ({ children }: { children: ReactNode }) => (
  <p className="sahil-steps__result" role="status">
    {children}
  </p>
)

/** Credits or debits a client's wallet, for staff who may. */
export const WalletActions = ({ user: client, wallet, approvalAbove }: Props) => {
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const router = useRouter()
  const isModified = useFormModified()
  const [kinds, setKinds] = useState<AdjustmentKind[] | null>(null)
  const [status, setStatus] = useState<AdjustmentStatus | null>(null)
  if (!mayStaff(user, 'wallet.adjust')) return null
  const finish = (reached: AdjustmentStatus): void => {
    setKinds(null)
    setStatus(reached)
    // A refresh loads the form anew and would throw away what is being typed.
    if (!isModified) router.refresh()
  }
  return (
    <div className="sahil-steps sahil-wallet__actions">
      <button type="button" className="sahil-button" onClick={() => setKinds(CREDITS)}>
        {TEXT.credit[language]}
      </button>
      {wallet.paid + wallet.promo > 0 && (
        <button
          type="button"
          className="sahil-button"
          data-kind="danger"
          onClick={() => setKinds(DEBITS)}
        >
          {TEXT.debit[language]}
        </button>
      )}
      <Result>{status && DONE[status][language]}</Result>
      {kinds && (
        <AdjustDialog
          {...{ client, wallet, approvalAbove, kinds, language }}
          onClose={() => setKinds(null)}
          onDone={finish}
        />
      )}
    </div>
  )
}
