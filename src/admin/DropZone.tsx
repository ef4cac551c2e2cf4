'use client'
import { useRef, useState, type DragEvent } from 'react'
import type { Language } from '@/rules/system/failures'
import { UPLOAD_TEXT as TEXT } from './uploadText'

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
  const take = (files: FileList | null): void => {
    if (files?.[0]) onFile(files[0])
  }
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className="sahil-drop"
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {share === null ? (
        <Picker language={language} onFiles={take} />
      ) : (
        <>
          <progress value={share} max={1} aria-label={TEXT.sending[language]} />
          <span>{Math.round(share * 100)} %</span>
          <button type="button" className="sahil-button" onClick={onStop}>
            {TEXT.stop[language]}
          </button>
        </>
      )}
    </div>
  )
}

type PickerProps = { language: Language; onFiles: (files: FileList | null) => void }

const Picker = ({ language, onFiles }: PickerProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <strong>{TEXT.drop[language]}</strong>
      <button type="button" className="sahil-button" onClick={() => input.current?.click()}>
        {TEXT.choose[language]}
      </button>
      <small>{TEXT.limit[language]}</small>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        aria-label={TEXT.choose[language]}
        onChange={(event) => onFiles(event.target.files)}
      />
    </>
  )
}
