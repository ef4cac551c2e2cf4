'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { languageOfStaff } from '../language'
import { mayStaff } from '../mayStaff'
import { DropZone } from './DropZone'
import { ReportOptions, type Options } from './ReportOptions'
import { readStatus } from './orderRequest'
import { MAX_REPORT_BYTES, sendReport } from './sendReport'
import { REPORT_TEXT as TEXT } from './reportText'
import { useOrderState } from './useOrderState'

const FRESH: Options = { title: '', channels: ['email', 'whatsapp', 'portal'], deliverAt: '' }
const PATIENCE = 12
const PAUSE_MS = 1500

/** Where the finished PDF of a paid order is dropped; its delivery follows by itself. */
export const ReportDrop = () => {
  const { id, status, paymentStatus, showStatus, refresh } = useOrderState()
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const [options, setOptions] = useState(FRESH)
  const [share, setShare] = useState<number | null>(null)
  const [result, setResult] = useState<{ isBad: boolean; text: string } | null>(null)
  const stop = useRef<() => void>(null)
  if (!id || !mayStaff(user, 'reports.upload') || status === 'cancelled') return null
  const isPaid = paymentStatus === 'paid' || paymentStatus === 'partially_refunded'

  const refuse = (text: string): void => setResult({ isBad: true, text })
  const awaitDelivery = async (): Promise<void> => {
    for (let left = PATIENCE; left > 0; left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      const present = await readStatus(String(id))
      if (present && present !== status) return showStatus(present)
    }
  }
  const take = async (file: File): Promise<void> => {
    if (share !== null) return
    if (!/\.pdf$/i.test(file.name)) return refuse(TEXT.notPdf[language])
    if (file.size > MAX_REPORT_BYTES) return refuse(TEXT.tooLarge[language])
    setResult(null)
    setShare(0)
    const form = { ...options, file }
    const sending = sendReport({ order: String(id), form, language, onProgress: setShare })
    stop.current = sending.stop
    const sent = await sending.done
    setShare(null)
    if (!sent.ok) return refuse(sent.problem ?? TEXT.failed[language])
    setResult({ isBad: false, text: TEXT[options.deliverAt ? 'later' : 'sent'][language] })
    setOptions(FRESH)
    refresh()
    if (!options.deliverAt) await awaitDelivery()
  }
  return (
    <section className="sahil-card" aria-labelledby="report-drop">
      <h3 id="report-drop">{TEXT.heading[language]}</h3>
      {isPaid ? (
        <>
          <ReportOptions options={options} onChange={setOptions} language={language} />
          <DropZone
            language={language}
            share={share}
            onFile={(file) => void take(file)}
            onStop={() => stop.current?.()}
          />
        </>
      ) : (
        <p className="sahil-hint">{TEXT.unpaid[language]}</p>
      )}
      <p className="sahil-result" data-bad={result?.isBad} role="status">
        {result?.text}
      </p>
    </section>
  )
}
