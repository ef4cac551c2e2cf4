'use client'
import { useRef, useState } from 'react'
import type { Language } from '@/rules/system/failures'
import { problemOfFile, sendFile } from './sendFile'
import { UPLOAD_TEXT as TEXT } from './uploadText'

type Request = { address: string; body: FormData }

/** Sends one PDF at a time: how much of it has left, what speaks against it, and a way to stop. */
export const useFileUpload = (language: Language) => {
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState('')
  const stop = useRef<() => void>(null)
  /** @param request made when the file is known to be fine. @returns whether it has arrived */
  const send = async (file: File, request: () => Promise<Request> | Request): Promise<boolean> => {
    const wrong = problemOfFile(file)
    setProblem(wrong ? TEXT[wrong][language] : '')
    if (wrong || share !== null) return false
    setShare(0)
    const sending = sendFile({ ...(await request()), onProgress: setShare })
    stop.current = sending.stop
    const sent = await sending.done
    setShare(null)
    if (!sent.ok) setProblem(sent.problem ?? TEXT.failed[language])
    return sent.ok
  }
  return { share, problem, send, stop: () => stop.current?.() }
}
