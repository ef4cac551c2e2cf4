'use client'
import { useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

const PATIENCE_MS = 4000
const STEP_MS = 100

/**
 * Waits until the platform has compared the last edit with the stored order, which it does by a request
 * to the page's own address. A move in between would look like somebody else's change, and the
 * platform would offer nothing but to load the page anew without what was typed.
 */
export const useSettled = (): (() => Promise<void>) => {
  const edits = useFormFields(([fields]) =>
    JSON.stringify([fields.notes?.value, fields.assignee?.value]),
  )
  const loaded = useRef(edits)
  const editedAt = useRef(0)
  const comparedAt = useRef(0)
  useEffect(() => {
    if (edits !== loaded.current) editedAt.current = performance.now()
    loaded.current = edits
  }, [edits])
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (new URL(name).pathname === window.location.pathname) comparedAt.current = startTime
    })
    observer.observe({ type: 'resource' })
    return () => observer.disconnect()
  }, [])
  return useCallback(async () => {
    for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
      if (comparedAt.current >= editedAt.current) return
      await new Promise((resolve) => setTimeout(resolve, STEP_MS))
    }
  }, [])
}
