'use client'
import { useState } from 'react'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../Dialog'
import type { Text } from '../language'
import { useOrderState } from '../orders/useOrderState'
import { birthOfDraft, draftOf } from '../people/birthDraft'
import { BirthInputs } from '../people/BirthInputs'
import { correctBirthOf } from './chartRequest'

const TEXT = {
  open: { en: 'Correct birth details', hi: 'जन्म विवरण सुधारें' },
  title: { en: 'Birth details of this order', hi: 'इस ऑर्डर का जन्म विवरण' },
  close: { en: 'Close', hi: 'बंद करें' },
  save: { en: 'Save', hi: 'सहेजें' },
} satisfies Record<string, Text>

type Props = { order: string; birth: Birth | null; language: Language }

/** Changes the birth details that this order is worked by, and with them its chart. */
export const CorrectBirth = ({ order, birth, language }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="sahil-button"
        data-open="birth"
        onClick={() => setOpen(true)}
      >
        {TEXT.open[language]}
      </button>
      {isOpen && <BirthDialog {...{ order, birth, language }} onClose={() => setOpen(false)} />}
    </>
  )
}

const BirthDialog = ({ order, birth, language, onClose }: Props & { onClose: () => void }) => {
  const { refresh } = useOrderState()
  const [draft, setDraft] = useState(() => draftOf(birth))
  const [problem, setProblem] = useState('')
  const save = async (): Promise<void> => {
    const outcome = await correctBirthOf({ order, birth: birthOfDraft(draft), language })
    if (!outcome.ok) return setProblem(outcome.problem)
    onClose()
    refresh()
  }
  return (
    <Dialog name="birth" title={TEXT.title[language]} onClose={onClose}>
      {(close) => (
        <>
          <BirthInputs
            id="order-birth"
            draft={draft}
            onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
            language={language}
          />
          <p className="sahil-problem" role="status">
            {problem}
          </p>
          <DialogButtons onClose={close} onSave={() => void save()} language={language} />
        </>
      )}
    </Dialog>
  )
}

type ButtonProps = { onClose: () => void; onSave: () => void; language: Language }

const DialogButtons = ({ onClose, onSave, language }: ButtonProps) => (
  <div className="sahil-dialog__buttons">
    <button type="button" className="sahil-button" onClick={onClose}>
      {TEXT.close[language]}
    </button>
    <button
      type="button"
      className="sahil-button"
      data-kind="next"
      data-save="birth"
      onClick={onSave}
    >
      {TEXT.save[language]}
    </button>
  </div>
)
