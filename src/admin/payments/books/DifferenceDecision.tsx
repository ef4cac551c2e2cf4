'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { problemOf } from '../../orders/orderRequest'

const TEXT = {
  note: { en: 'Why, in a few words', hi: 'कारण संक्षेप में' },
  repair: { en: 'Repair', hi: 'ठीक करें' },
  accept: { en: 'Accept', hi: 'स्वीकार करें' },
  missing: { en: 'Write why, in a few words.', hi: 'कारण संक्षेप में लिखें।' },
  noAnswer: {
    en: 'The server does not answer. Please try again.',
    hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
  },
} satisfies Record<string, Text>

type Action = 'repair' | 'accept'
type Props = { id: string; isRepairable: boolean; language: Language }

/** Two ways out of a difference; each keeps who decided it and why. */
export const DifferenceDecision = ({ id, isRepairable, language }: Props) => {
  const router = useRouter()
  const field = useId()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const decide = async (action: Action): Promise<void> => {
    if (!note.trim()) return setProblem(TEXT.missing[language])
    setBusy(true)
    setProblem((await send({ id, action, note: note.trim(), language })) ?? '')
    setBusy(false)
    router.refresh()
  }
  return (
    <div className="sahil-decision">
      <label htmlFor={field}>{TEXT.note[language]}</label>
      <input
        id={field}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="sahil-dialog__buttons">
        {isRepairable && (
          <Button kind="next" isBusy={isBusy} onClick={() => void decide('repair')}>
            {TEXT.repair[language]}
          </Button>
        )}
        <Button kind="quiet" isBusy={isBusy} onClick={() => void decide('accept')}>
          {TEXT.accept[language]}
        </Button>
      </div>
      <p className="sahil-problem" role="status">
        {problem}
      </p>
    </div>
  )
}

type ButtonProps = { kind: string; isBusy: boolean; onClick: () => void; children: string }

const Button = ({ kind, isBusy, onClick, children }: ButtonProps) => (
  <button
    type="button"
    className="sahil-button"
    data-kind={kind}
    disabled={isBusy}
    onClick={onClick}
  >
    {children}
  </button>
)

/** @returns what speaks against it, in plain words */
async function send({
  id,
  action,
  note,
  language,
}: {
  id: string
  action: Action
  note: string
  language: Language
}): Promise<string | undefined> {
  const address = `/api/admin/money/differences/${id}/decide?locale=${language}`
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, note }),
  }).catch(() => null)
  if (response?.ok) return undefined
  return problemOf(await response?.json().catch(() => null)) ?? TEXT.noAnswer[language]
}
