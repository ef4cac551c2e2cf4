'use client'
import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Draws what the server made anew after a save: the platform updates the form's own fields only. */
export const FollowSave = () => {
  const { lastUpdateTime } = useDocumentInfo()
  const router = useRouter()
  const isModified = useFormModified()
  const seen = useRef(lastUpdateTime)
  useEffect(() => {
    // A refresh loads the form anew and would throw away what is being typed.
    if (isModified || seen.current === lastUpdateTime) return
    seen.current = lastUpdateTime
    router.refresh()
  }, [lastUpdateTime, isModified, router])
  return null
}
