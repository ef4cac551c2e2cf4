'use client'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../../Dialog'
import type { Text } from '../../language'
import { CouponBatchInputs } from './CouponBatchInputs'
import { useCouponBatch } from './useCouponBatch'

const TEXT = {
  title: { en: 'Make many codes', hi: 'अनेक कोड बनाएँ' },
  what: {
    en: 'Each code is random, works once, and is in the file that is downloaded.',
    hi: 'हर कोड यादृच्छिक है, एक बार चलता है और डाउनलोड की गई फ़ाइल में है।',
  },
  close: { en: 'Close', hi: 'बंद करें' },
  make: { en: 'Make and download', hi: 'बनाएँ और डाउनलोड करें' },
} satisfies Record<string, Text>

type Props = { language: Language; onClose: () => void; onDone: (count: number) => void }

/** Asks what a batch of single-use codes gives, makes it and downloads it as CSV. */
export const CouponBatchDialog = ({ language, onClose, onDone }: Props) => {
  const { typed, set, isSending, problem, send } = useCouponBatch({ language, onDone })
  return (
    <Dialog name="batch" title={TEXT.title[language]} onClose={onClose}>
      {(close) => (
        <>
          <p>{TEXT.what[language]}</p>
          <CouponBatchInputs typed={typed} set={set} language={language} />
          <p className="sahil-problem" role="alert">
            {problem}
          </p>
          <div className="sahil-dialog__buttons">
            <button type="button" className="sahil-button" onClick={close}>
              {TEXT.close[language]}
            </button>
            <button
              type="button"
              className="sahil-button"
              data-kind="next"
              disabled={isSending}
              onClick={() => void send()}
            >
              {TEXT.make[language]}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
