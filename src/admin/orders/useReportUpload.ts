'use client'
import { useState } from 'react'
import type { Language } from '@/rules/system/failures'
import { useFileUpload } from '../useFileUpload'
import { readStatus } from './orderRequest'
import type { Options } from './ReportOptions'
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
  const { share, problem, send, stop } = useFileUpload(language)
  const [done, setDone] = useState('')
  /** @returns whether the report has arrived */
  const upload = async (file: File, options: Options): Promise<boolean> => {
    setDone('')
    const hasArrived = await send(file, async () => {
      await order.settled()
      return {
        address: `/api/admin/orders/${order.id}/upload-report?locale=${language}`,
        body: bodyOf(file, options),
      }
    })
    if (hasArrived) setDone(TEXT[options.deliverAt ? 'later' : 'sent'][language])
    return hasArrived
  }
  const result = problem ? { isBad: true, text: problem } : { isBad: false, text: done }
  return { share, result, upload, stop }
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

function bodyOf(file: File, { title, channels, deliverAt }: Options): FormData {
  const body = new FormData()
  if (title.trim()) body.set('title', title.trim())
  body.set('channels', channels.join(','))
  if (deliverAt) body.set('deliverAt', new Date(deliverAt).toISOString())
  body.set('file', file)
  return body
}
