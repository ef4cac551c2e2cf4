'use client'
import type { Purse } from '@/rules/payments/wallet/adjustmentEffect'
import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../../Dialog'
import type { Text } from '../../language'
import { AdjustInputs } from './AdjustInputs'
import { AdjustmentEffect } from './AdjustmentEffect'
import { useAdjustment } from './useAdjustment'

const TEXT = {
  credit: { en: 'Credit this wallet', hi: 'इस वॉलेट में जमा करें' },
  debit: { en: 'Debit this wallet', hi: 'इस वॉलेट से काटें' },
  close: { en: 'Close', hi: 'बंद करें' },
} satisfies Record<string, Text>

type Props = {
  client: string
  wallet: Purse
  /** Paise; more than this waits for a second person. */
  approvalAbove: number
  kinds: AdjustmentKind[]
  language: Language
  onClose: () => void
  onDone: (status: AdjustmentStatus) => void
}

/** Asks for kind, amount and reason, and shows what will come of it before it happens. */
export const AdjustDialog = ({ onClose, onDone, ...given }: Props) => {
  const { wallet, approvalAbove, kinds, language } = given
  const wish = useAdjustment({ ...given, onDone })
  const isDebit = kinds.includes('debit')
  const title = TEXT[isDebit ? 'debit' : 'credit'][language]
  return (
    <Dialog name="adjust" title={title} onClose={onClose}>
      {(close) => (
        <>
          <AdjustInputs wish={wish} kinds={kinds} language={language} />
          <AdjustmentEffect
            {...{ wallet, approvalAbove, language, kind: wish.kind, amount: wish.amount ?? 0 }}
          />
          <p className="sahil-problem" role="alert">
            {wish.problem}
          </p>
          <div className="sahil-dialog__buttons">
            <button type="button" className="sahil-button" onClick={close}>
              {TEXT.close[language]}
            </button>
            <button
              type="button"
              className="sahil-button"
              data-kind={isDebit ? 'danger' : 'next'}
              disabled={wish.isSending}
              onClick={() => void wish.send()}
            >
              {title}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
