'use client'
import { useRef, useState, type DragEvent } from 'react'
import type { Language } from '@/rules/system/failures'
import { REPORT_TEXT as TEXT } from './reportText'

type Props = {
  language: Language
  /** How much has been sent, 0 to 1; null while nothing is. */
  share: number | null
  onFile: (file: File) => void
  onStop: () => void
}

/** A field to drop one PDF on, with a button that does the same. */
export const DropZone = ({ language, share, onFile, onStop }: Props) => {
  const [isOver, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      className="sahil-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {share === null ? (
        <>
          <strong>{TEXT.drop[language]}</strong>
          <button type="button" className="sahil-button" onClick={() => picker.current?.click()}>
            {TEXT.choose[language]}
          </button>
          <small>{TEXT.limit[language]}</small>
        </>
      ) : (
        <>
          <progress value={share} max={1} aria-label={TEXT.sending[language]} />
          <span>{Math.round(share * 100)} %</span>
          <button type="button" className="sahil-button" onClick={onStop}>
            {TEXT.stop[language]}
          </button>
        </>
      )}
      <input
        ref={picker}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        aria-label={TEXT.choose[language]}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
