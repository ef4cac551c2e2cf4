'use client'
import { useState, type KeyboardEvent } from 'react'
import type { Answer } from '@/rules/intake/answers'
import type { FormSnapshot } from '@/rules/intake/fieldTypes'
import { askedFields } from '@/rules/intake/askedFields'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { PreviewQuestion } from './PreviewQuestion'

type Form = FormSnapshot & { submitLabel?: string | null }
type Step = FormSnapshot['steps'][number]

const TEXT = {
  send: { en: 'Send', hi: 'भेजें' },
  next: { en: 'Next', hi: 'आगे' },
  back: { en: 'Back', hi: 'पीछे' },
} satisfies Record<string, Text>

/** A form with its steps and conditions at work; answers stay in this page. */
export const PreviewForm = ({ form, locale }: { form: Form; locale: Language }) => {
  const [answers, setAnswers] = useState<Record<string, Answer>>({})
  const [at, setAt] = useState(0)
  const steps = form.steps.length > 0 ? form.steps : [{ key: '', title: form.title }]
  const step = Math.min(at, steps.length - 1)
  const asked = askedFields({ fields: form.fields, answers })
  return (
    <div className="sahil-preview__form" lang={locale} role="group" onKeyDown={keepFromSaving}>
      <h4>{form.title}</h4>
      {steps.length > 1 && <Steps steps={steps} at={step} onStep={setAt} />}
      <div className="sahil-preview__fields">
        {asked
          .filter((field) => stepOf(steps, field.step) === step)
          .map((field) => (
            <PreviewQuestion
              key={field.name}
              field={field}
              locale={locale}
              value={answers[field.name]}
              onChange={(value) => setAnswers({ ...answers, [field.name]: value })}
            />
          ))}
      </div>
      <Buttons
        at={step}
        isLast={step === steps.length - 1}
        send={form.submitLabel || TEXT.send[locale]}
        locale={locale}
        onStep={setAt}
      />
    </div>
  )
}

/** Questions without a step of the form come with the last one. */
function stepOf(steps: Step[], key: string | undefined): number {
  const at = steps.findIndex((each) => each.key === key)
  return at === -1 ? steps.length - 1 : at
}

type StepsProps = { steps: Step[]; at: number; onStep: (at: number) => void }

const Steps = ({ steps, at, onStep }: StepsProps) => (
  <ol className="sahil-preview__steps">
    {steps.map(({ key, title }, index) => (
      <li key={key} aria-current={index === at ? 'step' : undefined}>
        <button type="button" onClick={() => onStep(index)}>
          {index + 1}. {title}
        </button>
      </li>
    ))}
  </ol>
)

type ButtonsProps = {
  at: number
  isLast: boolean
  send: string
  locale: Language
  onStep: (at: number) => void
}

const Buttons = ({ at, isLast, send, locale, onStep }: ButtonsProps) => (
  <div className="sahil-preview__buttons">
    {at > 0 && (
      <button type="button" className="sahil-button" onClick={() => onStep(at - 1)}>
        {TEXT.back[locale]}
      </button>
    )}
    <button
      type="button"
      className="sahil-button"
      data-kind="next"
      disabled={isLast}
      onClick={() => onStep(at + 1)}
    >
      {isLast ? send : TEXT.next[locale]}
    </button>
  </div>
)

/** Enter in a question must not save the page around it. */
function keepFromSaving(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  if (event.key === 'Enter' && target.tagName === 'INPUT') event.preventDefault()
}
