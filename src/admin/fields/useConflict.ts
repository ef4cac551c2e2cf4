'use client'
import { useDocumentInfo, useFormFields, useFormProcessing, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { failureText, type Language } from '@/rules/system/failures'

/** Fields that somebody else changed meanwhile, and the document as it is now. */
export type Conflict = { paths: string[]; now: Record<string, unknown> }

/** A save that was refused because of somebody else's; undefined until there is one. */
export const useConflict = (language: Language) => {
  const [conflict, setConflict] = useState<Conflict>()
  const read = useReadNow()
  const isBusy = useFormProcessing()
  const refused = failureText({ code: 'EDITED_MEANWHILE', language })
  const found = useFormFields(([fields]) =>
    Object.keys(fields)
      .filter((path) => fields[path]?.valid === false && fields[path].errorMessage === refused)
      .join(' '),
  )
  // The marks on the fields go away with the next answer about the form: what they said is kept.
  useEffect(() => {
    if (!found || isBusy) return
    void read().then((now) => {
      if (now) setConflict((known) => known ?? { paths: found.split(' '), now })
    })
  }, [found, isBusy])
  return { conflict, close: () => setConflict(undefined) }
}

function useReadNow() {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { code } = useLocale()
  const path = globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id}`
  return async (): Promise<Record<string, unknown> | null> => {
    const query = `depth=0&draft=true&locale=${code}&fallback-locale=null`
    const response = await fetch(`/api/${path}?${query}`).catch(() => null)
    return response?.ok ? ((await response.json()) as Record<string, unknown>) : null
  }
}
