'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState } from 'react'
import { formatPaise } from '@/rules/money/formatPaise'
import { languageOfStaff } from '../language'
import { paiseOf, rupeesOf } from './rupees'

const NO_AMOUNT = {
  en: 'Give rupees, such as 1499 or 1499.50.',
  hi: 'राशि रुपयों में लिखें, जैसे 1499 या 1499.50।',
}

/** Typed and shown in rupees with two decimals, stored as a whole number of paise. */
export const PaiseField = ({ field, path: given, readOnly }: NumberFieldClientProps) => {
  const { label, required, admin } = field
  const { value, setValue, showError, disabled, path } = useField<number | null>({ path: given })
  const locale = languageOfStaff(useTranslation().i18n)
  const [isWrong, setWrong] = useState(false)
  const id = `field-${path.replaceAll('.', '__')}`
  const input = { id, value, isDisabled: disabled, isWrong: isWrong || showError }
  return (
    <div className={`field-type number sahil-paise ${showError || isWrong ? 'error' : ''}`}>
      <FieldLabel label={label} path={path} required={required} />
      {readOnly || admin?.readOnly ? (
        <output id={id} className="sahil-amount">
          {typeof value === 'number' ? formatPaise({ paise: value, locale }) : '–'}
        </output>
      ) : (
        <div className="field-type__wrap sahil-paise__wrap">
          <FieldError path={path} showError={showError} />
          <span aria-hidden="true">₹</span>
          <RupeesInput {...input} onValue={setValue} onWrong={setWrong} />
        </div>
      )}
      <p id={`${id}-wrong`} className="sahil-problem" role="status">
        {isWrong && NO_AMOUNT[locale]}
      </p>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}

type Props = {
  id: string
  value: unknown
  isDisabled: boolean
  isWrong: boolean
  onValue: (paise: number | null) => void
  onWrong: (isWrong: boolean) => void
}

/** Keeps what is being typed as it is; leaving the input shows it with two decimals. */
const RupeesInput = ({ id, value, isDisabled, isWrong, onValue, onWrong }: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string): void => {
    const paise = paiseOf(text)
    setTyped(text)
    onWrong(paise === null && text.trim() !== '')
    onValue(paise)
  }
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      disabled={isDisabled}
      aria-invalid={isWrong}
      aria-describedby={`${id}-wrong`}
      value={typed ?? rupeesOf(value)}
      onChange={(event) => change(event.target.value)}
      onBlur={() => !isWrong && setTyped(null)}
    />
  )
}
