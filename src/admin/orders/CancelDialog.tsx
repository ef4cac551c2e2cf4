'use client'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'

const TEXT = {
  title: { en: 'Cancel this order?', hi: 'यह ऑर्डर रद्द करें?' },
  what: {
    en: 'The client is told. A payment is not given back by this.',
    hi: 'ग्राहक को सूचना जाएगी। इससे भुगतान वापस नहीं होता।',
  },
  reason: { en: 'Reason (for staff)', hi: 'कारण (कर्मचारियों के लिए)' },
  missing: { en: 'Write why, in a few words.', hi: 'कारण संक्षेप में लिखें।' },
  keep: { en: 'Keep the order', hi: 'ऑर्डर रहने दें' },
  cancel: { en: 'Cancel the order', hi: 'ऑर्डर रद्द करें' },
} satisfies Record<string, Text>

type Props = { language: Language; onClose: () => void; onConfirm: (note: string) => void }

/** Asks for the reason before an order is cancelled: there is no way back. */
export const CancelDialog = ({ language, onClose, onConfirm }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const confirm = (): void => (note.trim() ? onConfirm(note.trim()) : setMissing(true))
  return (
    <dialog ref={dialog} className="sahil-dialog" aria-labelledby="cancel-title" onClose={onClose}>
      <h3 id="cancel-title">{TEXT.title[language]}</h3>
      <p>{TEXT.what[language]}</p>
      <label htmlFor="cancel-reason">{TEXT.reason[language]}</label>
      <textarea
        id="cancel-reason"
        rows={3}
        maxLength={1000}
        value={note}
        aria-invalid={isMissing}
        aria-describedby="cancel-problem"
        onChange={(event) => setNote(event.target.value)}
      />
      <p id="cancel-problem" className="sahil-problem" role="status">
        {isMissing && !note.trim() ? TEXT.missing[language] : ''}
      </p>
      <div className="sahil-dialog__buttons">
        <button type="button" className="sahil-button" onClick={onClose}>
          {TEXT.keep[language]}
        </button>
        <button type="button" className="sahil-button" data-kind="danger" onClick={confirm}>
          {TEXT.cancel[language]}
        </button>
      </div>
    </dialog>
  )
}
