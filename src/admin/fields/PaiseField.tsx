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
  const { i18n } = useTranslation()
  const language = languageOfStaff(i18n)
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && paiseOf(typed) === null
  const isReadOnly = readOnly === true || admin?.readOnly === true
  const id = `field-${path.replaceAll('.', '__')}`
  const change = (text: string): void => {
    setTyped(text)
    setValue(paiseOf(text))
  }
  return (
    <div className={`field-type number sahil-paise ${showError || isWrong ? 'error' : ''}`}>
      <FieldLabel label={label} path={path} required={required} />
      {isReadOnly ? (
        <output id={id} className="sahil-amount">
          {typeof value === 'number' ? formatPaise({ paise: value, locale: language }) : '–'}
        </output>
      ) : (
        <div className="field-type__wrap sahil-paise__wrap">
          <FieldError path={path} showError={showError} />
          <span aria-hidden="true">₹</span>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            aria-invalid={showError || isWrong}
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            value={typed ?? rupeesOf(value)}
            onChange={(event) => change(event.target.value)}
            onBlur={() => !isWrong && setTyped(null)}
          />
        </div>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} className="sahil-problem">
          {NO_AMOUNT[language]}
        </p>
      )}
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
