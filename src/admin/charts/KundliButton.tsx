'use client'
import { useState } from 'react'
import type { KundliStyle } from '@/rules/charts/drawing/kundliDrawing'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { useOrderState } from '../orders/useOrderState'
import { awaitDelivery } from '../orders/useReportUpload'
import { askForKundli } from './chartRequest'

const TEXT = {
  make: { en: 'Generate kundli report', hi: 'कुंडली रिपोर्ट बनाएँ' },
  language: { en: 'Language of the report', hi: 'रिपोर्ट की भाषा' },
  style: { en: 'Style of the drawing', hi: 'चित्र की शैली' },
  north: { en: 'North Indian', hi: 'उत्तर भारतीय' },
  south: { en: 'South Indian', hi: 'दक्षिण भारतीय' },
} satisfies Record<string, Text>

const STATES = {
  queued: { en: 'The report is being made and delivered.', hi: 'रिपोर्ट बनकर भेजी जा रही है।' },
  waiting: { en: 'It is being made already.', hi: 'यह पहले से बन रही है।' },
  made: {
    en: 'This report was made already: see Reports.',
    hi: 'यह रिपोर्ट पहले ही बन चुकी है: रिपोर्ट देखें।',
  },
} satisfies Record<string, Text>

const WAIT_MS = 5000

/** The first report moves the order; a further one only joins the list. */
const showReport = async (order: ReturnType<typeof useOrderState>): Promise<void> => {
  if (order.status === 'new' || order.status === 'processing') return awaitDelivery(order)
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  order.refresh()
}

/** Has the kundli report made and delivered, in a language and style. */
export const KundliButton = ({ order, language }: { order: string; language: Language }) => {
  const state = useOrderState()
  const [locale, setLocale] = useState<Language>(language)
  const [style, setStyle] = useState<KundliStyle>('north')
  const [isAsking, setAsking] = useState(false)
  const [result, setResult] = useState<{ isBad: boolean; text: string } | null>(null)
  const ask = async (): Promise<void> => {
    setAsking(true)
    const outcome = await askForKundli({ order, locale, style, language })
    setAsking(false)
    if (!outcome.ok) return setResult({ isBad: true, text: outcome.problem })
    setResult({ isBad: false, text: STATES[outcome.value.state][language] })
    if (outcome.value.state !== 'made') await showReport(state)
  }
  return (
    <div className="sahil-make">
      <KundliChoice {...{ locale, setLocale, style, setStyle, language }} />
      <button
        type="button"
        className="sahil-button"
        data-make="kundli"
        disabled={isAsking}
        onClick={() => void ask()}
      >
        {TEXT.make[language]}
      </button>
      <p className="sahil-result" data-bad={result?.isBad} role="status">
        {result?.text}
      </p>
    </div>
  )
}

type ChoiceProps = {
  locale: Language
  setLocale: (locale: Language) => void
  style: KundliStyle
  setStyle: (style: KundliStyle) => void
  language: Language
}

const KundliChoice = ({ locale, setLocale, style, setStyle, language }: ChoiceProps) => (
  <>
    <select
      aria-label={TEXT.language[language]}
      value={locale}
      onChange={(event) => setLocale(event.target.value as Language)}
    >
      <option value="en">English</option>
      <option value="hi">हिन्दी</option>
    </select>
    <select
      aria-label={TEXT.style[language]}
      value={style}
      onChange={(event) => setStyle(event.target.value as KundliStyle)}
    >
      <option value="north">{TEXT.north[language]}</option>
      <option value="south">{TEXT.south[language]}</option>
    </select>
  </>
)
