'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { formatPaise } from '@/rules/money/formatPaise'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../Dialog'
import { percentOf } from '../fields/percent'
import type { Text } from '../language'
import { mayStaff } from '../mayStaff'
import { shortTime } from '../shortTime'
import type { CancelQuote } from './moneyRequest'
import { TargetChoice } from './TargetChoice'
import { useQuote } from './useQuote'

const TEXT = {
  title: { en: 'Cancel this order?', hi: 'यह ऑर्डर रद्द करें?' },
  told: { en: 'The client is told.', hi: 'ग्राहक को सूचना जाएगी।' },
  asking: { en: 'The refund is being worked out…', hi: 'वापसी की गणना हो रही है…' },
  back: { en: 'goes back', hi: 'वापस होगा' },
  none: { en: 'No money goes back.', hi: 'कोई राशि वापस नहीं होगी।' },
  until: { en: 'Until', hi: 'सीमा' },
  percent: { en: 'Percent in place of the policy', hi: 'नीति के स्थान पर प्रतिशत' },
  notPercent: {
    en: 'A whole number from 0 to 100, or nothing.',
    hi: '0 से 100 तक पूर्ण संख्या, या कुछ नहीं।',
  },
  reason: { en: 'Reason (for staff)', hi: 'कारण (कर्मचारियों के लिए)' },
  missing: { en: 'Write why, in a few words.', hi: 'कारण संक्षेप में लिखें।' },
  keep: { en: 'Keep the order', hi: 'ऑर्डर रहने दें' },
  cancel: { en: 'Cancel the order', hi: 'ऑर्डर रद्द करें' },
} satisfies Record<string, Text>

/** What staff decided, and the refund that they saw. */
export type Cancellation = { refund: number; to: RefundTarget; reason: string; percent?: number }

type Props = {
  order: string
  language: Language
  onClose: () => void
  onConfirm: (cancellation: Cancellation) => void
}

/** Shows what cancelling gives back, and asks for the reason: there is no way back. */
export const CancelDialog = ({ order, language, onClose, onConfirm }: Props) => {
  const { user } = useAuth()
  const { form, quote, problem, confirm } = useCancellation({ order, language, onConfirm })
  return (
    <Dialog name="cancel" title={TEXT.title[language]} onClose={onClose}>
      {(close) => (
        <>
          <p>
            <QuoteLine quote={quote} problem={problem} language={language} />{' '}
            {quote && TEXT.told[language]}
          </p>
          {quote && quote.refund > 0 && (
            <TargetChoice language={language} value={form.to} onChange={form.setTo} />
          )}
          {mayStaff(user, 'payments.refund') && (
            <PercentInput value={form.typed} language={language} onChange={form.setTyped} />
          )}
          <ReasonInput form={form} language={language} />
          <div className="sahil-dialog__buttons">
            <button type="button" className="sahil-button" onClick={close}>
              {TEXT.keep[language]}
            </button>
            <button
              type="button"
              className="sahil-button"
              data-kind="danger"
              disabled={!quote}
              onClick={confirm}
            >
              {TEXT.cancel[language]}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function useCancellation({ order, language, onConfirm }: Omit<Props, 'onClose'>) {
  const [reason, setReason] = useState('')
  const [to, setTo] = useState<RefundTarget>('source')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const read = typed.trim() ? percentOf(typed) : undefined
  const percent = read ?? undefined
  const asked = useQuote<{ quote: CancelQuote }>({
    path: `/orders/${order}/cancel`,
    query: { percent },
    language,
  })
  const quote = read === null ? undefined : asked.quote?.quote
  const problem = read === null ? TEXT.notPercent[language] : asked.problem
  const confirm = (): void => {
    if (!reason.trim()) setMissing(true)
    else if (quote) onConfirm({ refund: quote.refund, to, reason: reason.trim(), percent })
  }
  const form = { reason, setReason, to, setTo, typed, setTyped, isMissing }
  return { form, quote, problem, confirm }
}

type ReasonProps = { form: ReturnType<typeof useCancellation>['form']; language: Language }

const ReasonInput = ({ form, language }: ReasonProps) => (
  <>
    <label htmlFor="cancel-reason">{TEXT.reason[language]}</label>
    <textarea
      id="cancel-reason"
      data-first
      rows={3}
      maxLength={500}
      value={form.reason}
      aria-invalid={form.isMissing}
      aria-describedby="cancel-problem"
      onChange={(event) => form.setReason(event.target.value)}
    />
    <p id="cancel-problem" className="sahil-problem" role="status">
      {form.isMissing && !form.reason.trim() ? TEXT.missing[language] : ''}
    </p>
  </>
)

type QuoteProps = { quote?: CancelQuote; problem?: string; language: Language }

const QuoteLine = ({ quote, problem, language }: QuoteProps) => {
  if (problem) return <span className="sahil-problem">{problem}</span>
  if (!quote) return <span>{TEXT.asking[language]}</span>
  if (quote.refund === 0) return <strong>{TEXT.none[language]}</strong>
  return (
    <span data-quote={quote.refund}>
      <strong>{formatPaise({ paise: quote.refund, locale: language })}</strong>{' '}
      {TEXT.back[language]} ({quote.percent} %).
      {quote.until && ` ${TEXT.until[language]} ${shortTime({ at: quote.until, language })}.`}
    </span>
  )
}

type PercentProps = { value: string; language: Language; onChange: (text: string) => void }

const PercentInput = ({ value, language, onChange }: PercentProps) => (
  <label className="sahil-dialog__number">
    {TEXT.percent[language]}
    <input
      id="cancel-percent"
      type="text"
      inputMode="numeric"
      maxLength={5}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)
