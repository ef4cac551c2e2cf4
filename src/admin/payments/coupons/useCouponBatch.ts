'use client'
import { useState } from 'react'
import type { Category } from '@/rules/catalogue/categories'
import type { CouponKind } from '@/rules/payments/coupons/couponKinds'
import { couponProblems } from '@/rules/payments/coupons/couponProblems'
import type { Language } from '@/rules/system/failures'
import { paiseOf } from '../../fields/rupees'
import type { Text } from '../../language'
import { downloadBatch, type Batch } from './couponRequest'

const EMPTY = {
  count: '100',
  prefix: '',
  kind: 'percent' as CouponKind,
  percent: '10',
  rupeesOff: '',
  minRupees: '',
  endsOn: '',
  campaign: '',
  name: '',
  isFirstOrderOnly: false,
  categories: [] as Category[],
}

const MOST = 5000

const WRONG = {
  count: { en: 'Give a number from 1 to 5,000.', hi: '1 से 5,000 तक संख्या दें।' },
  prefix: {
    en: 'The beginning takes letters A to Z and digits only.',
    hi: 'आरंभ में केवल A–Z और अंक।',
  },
  minimum: {
    en: 'Give the amount in rupees, such as 500, or leave it empty.',
    hi: 'राशि रुपये में दें, जैसे 500, या रिक्त छोड़ें।',
  },
} satisfies Record<string, Text>

export type Typed = typeof EMPTY

/** What is typed for a batch of codes, what speaks against it, and how it is made; a repeated click is the same batch. */
export const useCouponBatch = ({
  language,
  onDone,
}: {
  language: Language
  onDone: (count: number) => void
}) => {
  const [typed, setTyped] = useState(EMPTY)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const batch = batchOf(typed)
  const set = (change: Partial<Typed>): void => {
    setTyped({ ...typed, ...change })
    setKey(crypto.randomUUID())
  }
  const send = async (): Promise<void> => {
    const wrong = wrongOf(typed, batch)
    setProblem(wrong?.[language] ?? '')
    if (wrong || isSending) return
    setSending(true)
    const refusal = await downloadBatch({ batch, key, language })
    setSending(false)
    if (refusal) setProblem(refusal)
    else onDone(batch.count)
  }
  return { typed, set, isSending, problem, send }
}

/** What speaks against the batch; the first of it. */
function wrongOf(typed: Typed, batch: Batch): Text | undefined {
  const { count, minAmount } = batch
  if (!Number.isInteger(count) || count < 1 || count > MOST) return WRONG.count
  if (!/^[A-Za-z0-9]{0,12}$/.test(typed.prefix)) return WRONG.prefix
  if (typed.minRupees.trim() !== '' && minAmount === undefined) return WRONG.minimum
  return couponProblems(batch)[0]?.text
}

function batchOf(typed: Typed): Batch {
  const { kind, prefix, endsOn, minRupees, isFirstOrderOnly } = typed
  return {
    count: Number(typed.count),
    kind,
    isFirstOrderOnly,
    prefix: prefix || undefined,
    percent: kind === 'percent' ? Number(typed.percent) : undefined,
    amountOff: kind === 'fixed' ? (paiseOf(typed.rupeesOff) ?? undefined) : undefined,
    minAmount: paiseOf(minRupees) ?? undefined,
    endsAt: endsOn ? endOfDay(endsOn) : undefined,
    categories: typed.categories.length > 0 ? typed.categories : undefined,
    campaign: typed.campaign.trim() || undefined,
    name: typed.name.trim() || undefined,
  }
}

/** The last second of a day in India, as a UTC instant. */
const endOfDay = (date: string): string => new Date(`${date}T23:59:59+05:30`).toISOString()
