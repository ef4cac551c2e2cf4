'use client'
import { useEffect, useRef, useState } from 'react'
import type { KundliStyle } from '@/rules/charts/drawing/kundliDrawing'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { useOrderState } from '../orders/useOrderState'
import { awaitDelivery } from '../orders/useReportUpload'
import { awaitKundli, countKundlis } from './awaitKundli'
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
  arrived: { en: 'The report is here: see Reports.', hi: 'रिपोर्ट बन गई: रिपोर्ट देखें।' },
  late: {
    en: 'It takes longer than usual. Load the page again in a while.',
    hi: 'सामान्य से अधिक समय लग रहा है। कुछ देर बाद पृष्ठ फिर खोलें।',
  },
} satisfies Record<string, Text>

type Result = { isBad: boolean; text: string }

/** Has the kundli report made and delivered, in a language and style. */
export const KundliButton = ({ order, language }: { order: string; language: Language }) => {
  const [locale, setLocale] = useState<Language>(language)
  const [style, setStyle] = useState<KundliStyle>('north')
  const { ask, isAsking, result } = useKundliRequest({ order, language })
  return (
    <div className="sahil-make">
      <KundliChoice {...{ locale, setLocale, style, setStyle, language }} />
      <button
        type="button"
        className="sahil-button"
        data-make="kundli"
        disabled={isAsking}
        onClick={() => void ask({ locale, style })}
      >
        {TEXT.make[language]}
      </button>
      <p className="sahil-result" data-bad={result?.isBad} role="status">
        {result?.text}
      </p>
    </div>
  )
}

/** Asks for a report and says what becomes of it until it is there. */
const useKundliRequest = ({ order, language }: { order: string; language: Language }) => {
  const state = useOrderState()
  const [isAsking, setAsking] = useState(false)
  const [result, setResult] = useState<Result | null>(null)
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])
  const ask = async (wanted: { locale: Language; style: KundliStyle }): Promise<void> => {
    const mine = (turn.current += 1)
    const isLeft = (): boolean => turn.current !== mine
    setAsking(true)
    const known = await countKundlis(order)
    const outcome = await askForKundli({ order, ...wanted, language })
    setAsking(false)
    if (!outcome.ok) return setResult({ isBad: true, text: outcome.problem })
    const tell = (text: Text): void => setResult({ isBad: false, text: text[language] })
    tell(STATES[outcome.value.state])
    if (outcome.value.state === 'made') return
    const hasCome = await awaitKundli({ order, known: known ?? Infinity, isLeft })
    if (isLeft()) return
    tell(STATES[hasCome ? 'arrived' : 'late'])
    state.refresh()
    // The first report moves the order; a further one only joins the list.
    if (hasCome && (state.status === 'new' || state.status === 'processing'))
      await awaitDelivery(state)
  }
  return { ask, isAsking, result }
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
