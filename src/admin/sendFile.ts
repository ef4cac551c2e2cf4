import { problemOf } from './orders/orderRequest'

const MAX_BYTES = 20_000_000

type Sent = { ok: true } | { ok: false; problem?: string }

/** What speaks against a file before it is sent; the server looks at its bytes again. */
export const problemOfFile = ({ name, size }: File): 'notPdf' | 'tooLarge' | null => {
  if (!/\.pdf$/i.test(name)) return 'notPdf'
  return size > MAX_BYTES ? 'tooLarge' : null
}

/**
 * Puts a multipart form with its progress told (0 to 1); only XMLHttpRequest tells how much has left.
 * @returns a function that stops it, and what came of it
 */
export const sendFile = ({
  address,
  body,
  onProgress,
}: {
  address: string
  body: FormData
  onProgress: (share: number) => void
}): { stop: () => void; done: Promise<Sent> } => {
  const request = new XMLHttpRequest()
  const done = new Promise<Sent>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => resolve(sentOf(request))
    request.onerror = () => resolve({ ok: false })
    request.onabort = () => resolve({ ok: false, problem: '' })
  })
  request.open('PUT', address)
  request.send(body)
  return { stop: () => request.abort(), done }
}

function sentOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status >= 200 && status < 300) return { ok: true }
  try {
    return { ok: false, problem: problemOf(JSON.parse(responseText)) }
  } catch {
    return { ok: false }
  }
}
