'use client'
import { useDocumentInfo, useFormFields, useLocale, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { formSnapshot, type FormDocument } from '@/rules/intake/formSnapshot'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../language'
import { PreviewForm } from './PreviewForm'

type Shown = FormSnapshot & { submitLabel?: string | null }

const TEXT = {
  title: { en: 'As a client sees it', hi: 'ग्राहक को ऐसा दिखेगा' },
  hint: {
    en: 'Try it: nothing is sent or kept.',
    hi: 'भरकर देखें: कुछ भी भेजा या रखा नहीं जाता।',
  },
  none: { en: 'Choose a form to see it here.', hi: 'यहाँ देखने के लिए फ़ॉर्म चुनें।' },
} satisfies Record<string, Text>

/** A form as clients get it, in the language being edited: on its own page as it is typed, on a service's page as saved. */
export const FormPreview = () => {
  const { collectionSlug } = useDocumentInfo()
  const language = languageOfStaff(useTranslation().i18n)
  const locale: Language = useLocale().code === 'hi' ? 'hi' : 'en'
  const typed = useTypedForm(collectionSlug === 'forms')
  const saved = useSavedForm({ isWanted: collectionSlug !== 'forms', locale })
  const form = typed ?? saved
  return (
    <section className="sahil-card sahil-preview" data-part="preview">
      <header>
        <h3>{TEXT.title[language]}</h3>
        <small>{TEXT.hint[language]}</small>
      </header>
      {form && form.fields.length > 0 ? (
        <PreviewForm key={`${form.id} ${locale}`} form={form} locale={locale} />
      ) : (
        <p className="sahil-hint">{TEXT.none[language]}</p>
      )}
    </section>
  )
}

/** The form as it stands in the page, saved or not. */
function useTypedForm(isWanted: boolean): Shown | null {
  const text = useFormFields(([fields]) =>
    isWanted ? JSON.stringify(reduceFieldsToValues(fields, true)) : null,
  )
  if (text === null) return null
  const typed = JSON.parse(text) as FormDocument & { submitButtonLabel?: string | null }
  const { steps, fields, submitButtonLabel } = typed
  const snapshot = formSnapshot({
    ...typed,
    steps: rowsOf(steps),
    fields: rowsOf(fields).map((field) => ({ ...field, options: rowsOf(field.options) })),
  })
  return { ...snapshot, submitLabel: submitButtonLabel }
}

/** In the state of a page a list without rows is the number 0. */
const rowsOf = <Row,>(value: Row[] | null | undefined): Row[] => (Array.isArray(value) ? value : [])

/** The form that a service asks, as it is saved. */
function useSavedForm({ isWanted, locale }: { isWanted: boolean; locale: Language }): Shown | null {
  const value = useFormFields(([fields]) => (isWanted ? fields.form?.value : undefined))
  const [form, setForm] = useState<Shown | null>(null)
  const id = typeof value === 'string' ? value : null
  useEffect(() => {
    if (!id) return setForm(null)
    const leaving = new AbortController()
    fetch(`/api/forms/${id}?locale=${locale}`, { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((answer: Shown | null) => setForm(answer))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [id, locale])
  return form
}
