import { problemOf } from './orderRequest'

export const MAX_REPORT_BYTES = 20_000_000

export type ReportForm = { file: File; title: string; channels: string[]; deliverAt?: string }

type Sent = { ok: true } | { ok: false; problem?: string }

/**
 * Sends a PDF with its progress told (0 to 1); only XMLHttpRequest tells how much has left.
 * @returns a function that stops it, and what came of it
 */
export const sendReport = ({
  order,
  form,
  language,
  onProgress,
}: {
  order: string
  form: ReportForm
  language: string
  onProgress: (share: number) => void
}): { stop: () => void; done: Promise<Sent> } => {
  const request = new XMLHttpRequest()
  const done = new Promise<Sent>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => resolve(sentOf(request))
    request.onerror = () => resolve({ ok: false })
    request.onabort = () => resolve({ ok: false, problem: '' })
  })
  request.open('PUT', `/api/admin/orders/${order}/upload-report?locale=${language}`)
  request.send(bodyOf(form))
  return { stop: () => request.abort(), done }
}

function bodyOf({ file, title, channels, deliverAt }: ReportForm): FormData {
  const body = new FormData()
  if (title.trim()) body.set('title', title.trim())
  body.set('channels', channels.join(','))
  if (deliverAt) body.set('deliverAt', new Date(deliverAt).toISOString())
  body.set('file', file)
  return body
}

function sentOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status >= 200 && status < 300) return { ok: true }
  try {
    return { ok: false, problem: problemOf(JSON.parse(responseText)) }
  } catch {
    return { ok: false }
  }
}
