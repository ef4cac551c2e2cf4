import { useEffect, useState } from 'react'
import type { Language } from '@/rules/system/failures'
import { askMoney } from './moneyRequest'

const PAUSE_MS = 250

type Query = Record<string, string | number | undefined>

/** What a route would do with these words, asked again a moment after they change. */
export const useQuote = <T>({
  path,
  query,
  language,
}: {
  path: string
  query: Query
  language: Language
}) => {
  const asked = JSON.stringify(query)
  const [answer, setAnswer] = useState<{ asked: string; quote?: T; problem?: string } | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const given = JSON.parse(asked) as Query
      const outcome = await askMoney<T>({ path, language, query: given })
      if (!isCurrent) return
      setAnswer(outcome.ok ? { asked, quote: outcome.value } : { asked, problem: outcome.problem })
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [path, asked, language, round])
  const isFresh = answer?.asked === asked
  return {
    quote: isFresh ? answer.quote : undefined,
    problem: isFresh ? answer.problem : undefined,
    again: () => setRound((before) => before + 1),
  }
}
