'use client'
import type { ClientField } from 'payload'
import { useState } from 'react'
import type { Language } from '@/rules/system/failures'
import { Dialog } from '../Dialog'
import type { Text } from '../language'
import { valueAt, type Choice } from './mergeEdits'
import type { Conflict } from './useConflict'
import { valueInWords } from './valueInWords'

const TEXT = {
  title: { en: 'Somebody else saved this meanwhile', hi: 'इस बीच किसी और ने इसे सहेजा है' },
  about: {
    en: 'Nothing of yours is lost, and nothing was saved yet. Choose what each field shall hold, then save again.',
    hi: 'आपका लिखा कुछ नहीं खोया, और अभी कुछ सहेजा नहीं गया। हर फ़ील्ड के लिए चुनें, फिर दोबारा सहेजें।',
  },
  mine: { en: 'Yours', hi: 'आपका' },
  theirs: { en: 'Saved now', hi: 'अभी सहेजा हुआ' },
  back: { en: 'Back to the form', hi: 'फ़ॉर्म पर लौटें' },
  take: { en: 'Take these over', hi: 'इन्हें रखें' },
} satisfies Record<string, Text>

type Props = {
  conflict: Conflict
  /** The form as it stands. */
  typed: Record<string, unknown>
  fieldAt: (path: string) => { field?: ClientField; label: string }
  language: Language
  onClose: () => void
  onTake: (choices: Record<string, Choice>) => void
}

/** Shows both values of each field that two people changed, and lets one choose; closing changes nothing. */
export const ConflictDialog = ({ conflict, typed, fieldAt, language, onClose, onTake }: Props) => {
  const { paths, now } = conflict
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(paths.map((path) => [path, 'mine'])),
  )
  return (
    <Dialog name="conflict" title={TEXT.title[language]} onClose={onClose}>
      {(close) => (
        <>
          <p>{TEXT.about[language]}</p>
          {paths.map((path) => (
            <FieldChoice
              key={path}
              path={path}
              value={choices[path]!}
              {...fieldAt(path)}
              both={{ mine: valueAt(typed, path), theirs: savedAt(now, path) }}
              language={language}
              onChange={(choice) => setChoices({ ...choices, [path]: choice })}
            />
          ))}
          <div className="sahil-dialog__buttons">
            <button type="button" className="sahil-button" onClick={close}>
              {TEXT.back[language]}
            </button>
            <button
              type="button"
              className="sahil-button"
              data-kind="primary"
              onClick={() => onTake(choices)}
            >
              {TEXT.take[language]}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** A saved file is told by its name. */
const savedAt = (now: Record<string, unknown>, path: string): unknown =>
  valueAt(now, path === 'file' ? 'filename' : path)

type ChoiceProps = {
  path: string
  label: string
  field?: ClientField
  value: Choice
  both: Record<Choice, unknown>
  language: Language
  onChange: (choice: Choice) => void
}

const FieldChoice = ({ path, label, field, value, both, language, onChange }: ChoiceProps) => (
  <fieldset className="sahil-conflict" data-field={path}>
    <legend>{label}</legend>
    {(['mine', 'theirs'] as const).map((choice) => (
      <label key={choice} className="sahil-conflict__side">
        <input
          type="radio"
          name={`conflict-${path}`}
          value={choice}
          checked={value === choice}
          onChange={() => onChange(choice)}
        />
        <span>
          <b>{TEXT[choice][language]}</b>
          <span className="sahil-conflict__value">
            {valueInWords(field, both[choice], language)}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
)
