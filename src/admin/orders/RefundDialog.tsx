'use client'
import { useState } from 'react'
import { formatPaise } from '@/rules/money/formatPaise'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../Dialog'
import { paiseOf } from '../fields/rupees'
import type { Text } from '../language'
import { askMoney, type RefundQuote } from './moneyRequest'
import { RefundEffect } from './RefundEffect'
import { TargetChoice } from './TargetChoice'
import { useQuote } from './useQuote'

const TEXT = {
  title: { en: 'Give money back', hi: 'राशि वापस करें' },
  amount: { en: 'Amount in rupees (empty: all)', hi: 'राशि रुपये में (रिक्त: पूरी)' },
  left: { en: 'Can still be refunded', hi: 'अभी वापसी योग्य' },
  notAmount: {
    en: 'Give an amount, such as 250 or 250.50.',
    hi: 'राशि लिखें, जैसे 250 या 250.50।',
  },
  reason: { en: 'Reason (for staff)', hi: 'कारण (कर्मचारियों के लिए)' },
  missing: { en: 'Write why, in a few words.', hi: 'कारण संक्षेप में लिखें।' },
  close: { en: 'Close', hi: 'बंद करें' },
  refund: { en: 'Refund', hi: 'वापस करें' },
} satisfies Record<string, Text>

type Props = {
  order: string
  language: Language
  onClose: () => void
  /** Told whether nothing is left. */
  onDone: (isWhole: boolean) => void
}

/** A refund of an order: what it does is shown before it is done. */
export const RefundDialog = ({ order, language, onClose, onDone }: Props) => {
  const { form, quote, problem, send } = useRefund({ order, language, onDone })
  return (
    <Dialog name="refund" title={TEXT.title[language]} onClose={onClose}>
      {(close) => (
        <>
          <RefundInputs form={form} quote={quote} language={language} />
          <p id="refund-problem" className="sahil-problem" role="status">
            {problem}
          </p>
          <div className="sahil-dialog__buttons">
            <button type="button" className="sahil-button" onClick={close}>
              {TEXT.close[language]}
            </button>
            <button
              type="button"
              className="sahil-button"
              data-kind="danger"
              disabled={!quote || quote.amount === 0 || form.isSending}
              onClick={() => void send()}
            >
              {TEXT.refund[language]}{' '}
              {quote && formatPaise({ paise: quote.amount, locale: language })}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

type InputProps = {
  form: ReturnType<typeof useRefund>['form']
  quote?: RefundQuote
  language: Language
}

const RefundInputs = ({ form, quote, language }: InputProps) => (
  <>
    <label className="sahil-dialog__number">
      {TEXT.amount[language]}
      <input
        id="refund-amount"
        type="text"
        inputMode="decimal"
        value={form.typed}
        onChange={(event) => form.setTyped(event.target.value)}
      />
    </label>
    <TargetChoice language={language} value={form.to} onChange={form.setTo} />
    {quote && (
      <p>
        {TEXT.left[language]}: {formatPaise({ paise: quote.left, locale: language })}
      </p>
    )}
    <RefundEffect quote={quote} language={language} />
    <label htmlFor="refund-reason">{TEXT.reason[language]}</label>
    <textarea
      id="refund-reason"
      rows={2}
      maxLength={500}
      value={form.reason}
      onChange={(event) => form.explain(event.target.value)}
    />
  </>
)

function useRefund({ order, language, onDone }: Omit<Props, 'onClose'>) {
  const [typed, setTyped] = useState('')
  const [to, setTo] = useState<RefundTarget>('source')
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const [isSending, setSending] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const read = typed.trim() ? paiseOf(typed) : undefined
  const isUnread = read === null || read === 0
  const amount = isUnread ? undefined : read
  const asked = useQuote<RefundQuote>({
    path: '/payments/refund',
    query: { orderId: order, amount, to },
    language,
  })
  const quote = isUnread ? undefined : asked.quote
  const problem = isUnread ? TEXT.notAmount[language] : (asked.problem ?? told)
  const explain = (text: string): void => {
    setReason(text)
    setTold('')
  }
  const send = async (): Promise<void> => {
    if (!quote) return
    if (!reason.trim()) return setTold(TEXT.missing[language])
    setSending(true)
    const body = { orderId: order, amount: quote.amount, to, reason: reason.trim() }
    const outcome = await askMoney({
      path: '/payments/refund',
      language,
      body,
      key: `${key}:${quote.amount}:${to}`,
    })
    setSending(false)
    if (outcome.ok) return onDone(quote.amount === quote.left)
    setTold(outcome.problem)
    asked.again()
  }
  const form = { typed, setTyped, to, setTo, reason, explain, isSending }
  return { form, quote, problem, send }
}
