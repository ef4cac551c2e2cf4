'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { languageOfStaff } from './language'
import { nameSearches } from './nameSearches'
import { nameStockControls } from './nameStockControls'

/** Gives the platform's unnamed controls names that screen readers can say, on every page of the admin. */
export const StockNames = ({ children }: { children: ReactNode }) => {
  const language = languageOfStaff(useTranslation().i18n)
  useEffect(() => {
    let isPlanned = 0
    const plan = (): void => {
      isPlanned ||= requestAnimationFrame(() => {
        isPlanned = 0
        nameStockControls({ root: document.body, language })
        nameSearches({ root: document.body, pathname: location.pathname, language })
      })
    }
    const observer = new MutationObserver(plan)
    observer.observe(document.body, { childList: true, subtree: true })
    plan()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(isPlanned)
    }
  }, [language])
  return <>{children}</>
}
