'use client'
import { useRef, useState } from 'react'
import type { Language } from '@/rules/system/failures'
import { readStatus } from './orderRequest'
import type { Options } from './ReportOptions'
import { MAX_REPORT_BYTES, sendReport } from './sendReport'
import { REPORT_TEXT as TEXT } from './reportText'
import type { useOrderState } from './useOrderState'

export const FRESH: Options = {
  title: '',
  channels: ['email', 'whatsapp', 'portal'],
  deliverAt: '',
}

const PATIENCE = 12
const PAUSE_MS = 1500

type Given = { order: ReturnType<typeof useOrderState>; language: Language }

/** Sends one PDF at a time and waits a little for its delivery, which moves the order. */
export const useReportUpload = ({ order, language }: Given) => {
  const [share, setShare] = useState<number | null>(null)
  const [result, setResult] = useState<{ isBad: boolean; text: string } | null>(null)
  const stop = useRef<() => void>(null)
  const refuse = (text: string): void => setResult({ isBad: true, text })
  /** @returns whether the report has arrived */
  const upload = async (file: File, options: Options): Promise<boolean> => {
    const problem = problemOfFile(file)
    if (problem) refuse(TEXT[problem][language])
    if (problem || share !== null) return false
    setResult(null)
    setShare(0)
    await order.settled()
    const form = { ...options, file }
    const sending = sendReport({ order: String(order.id), form, language, onProgress: setShare })
    stop.current = sending.stop
    const sent = await sending.done
    setShare(null)
    if (!sent.ok) refuse(sent.problem ?? TEXT.failed[language])
    else setResult({ isBad: false, text: TEXT[options.deliverAt ? 'later' : 'sent'][language] })
    return sent.ok
  }
  return { share, result, upload, stop: () => stop.current?.() }
}

/** Shows the order's move to delivered when the worker has made it. */
export const awaitDelivery = async ({
  id,
  status,
  showStatus,
}: ReturnType<typeof useOrderState>): Promise<void> => {
  for (let left = PATIENCE; left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const present = await readStatus(String(id))
    if (present && present !== status) return showStatus(present)
  }
}

const problemOfFile = ({ name, size }: File): 'notPdf' | 'tooLarge' | null => {
  if (!/\.pdf$/i.test(name)) return 'notPdf'
  return size > MAX_REPORT_BYTES ? 'tooLarge' : null
}
