'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { problemOf } from '../../orders/orderRequest'

const TEXT = {
  repair: { en: 'Repair now', hi: 'अभी ठीक करें' },
  noAnswer: {
    en: 'The server does not answer. Please try again.',
    hi: 'सर्वर उत्तर नहीं दे रहा। कृपया फिर प्रयास करें।',
  },
} satisfies Record<string, Text>

/** Repairs the orders at once, and shows the page anew. */
export const RepairButton = ({ language }: { language: Language }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const repair = async (): Promise<void> => {
    setBusy(true)
    const address = `/api/admin/money/repair-orders?locale=${language}`
    const answer = await fetch(address, { method: 'POST' }).catch(() => null)
    const body: unknown = answer?.ok ? null : await answer?.json().catch(() => null)
    setProblem(answer?.ok ? '' : (problemOf(body) ?? TEXT.noAnswer[language]))
    setBusy(false)
    router.refresh()
  }
  return (
    <>
      <button
        type="button"
        className="sahil-button"
        data-kind="next"
        disabled={isBusy}
        onClick={() => void repair()}
      >
        {TEXT.repair[language]}
      </button>
      <p className="sahil-problem" role="status">
        {problem}
      </p>
    </>
  )
}
