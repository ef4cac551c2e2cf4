'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { isPaid } from '@/rules/orders/moneyStates'
import { DropZone } from '../DropZone'
import { languageOfStaff } from '../language'
import { mayStaff } from '../mayStaff'
import { ReportOptions } from './ReportOptions'
import { REPORT_TEXT as TEXT } from './reportText'
import { useOrderState } from './useOrderState'
import { awaitDelivery, FRESH, useReportUpload } from './useReportUpload'

/** Where the finished PDF of a paid order is dropped; its delivery follows by itself. */
export const ReportDrop = () => {
  const order = useOrderState()
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const [options, setOptions] = useState(FRESH)
  const { share, result, upload, stop } = useReportUpload({ order, language })
  if (!order.id || !mayStaff(user, 'reports.upload') || order.status === 'cancelled') return null
  const take = async (file: File): Promise<void> => {
    if (!(await upload(file, options))) return
    setOptions(FRESH)
    order.refresh()
    if (!options.deliverAt) await awaitDelivery(order)
  }
  return (
    <section className="sahil-card" data-part="report-drop" aria-labelledby="report-drop">
      <h3 id="report-drop">{TEXT.heading[language]}</h3>
      {isPaid(order.paymentStatus) ? (
        <>
          <ReportOptions options={options} onChange={setOptions} language={language} />
          <DropZone
            language={language}
            share={share}
            onFile={(file) => void take(file)}
            onStop={stop}
          />
        </>
      ) : (
        <p className="sahil-hint">{TEXT.unpaid[language]}</p>
      )}
      <p className="sahil-result" data-bad={result.isBad} role="status">
        {result.text}
      </p>
    </section>
  )
}
