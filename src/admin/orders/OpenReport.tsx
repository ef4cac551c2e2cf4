'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { languageOfStaff } from '../language'
import { problemOf } from './orderRequest'

const FAILED = { en: 'The report cannot be opened now.', hi: 'रिपोर्ट अभी नहीं खुल सकती।' }

/** Opens a report by a link made at that moment: links live ten minutes, pages stay open longer. */
export const OpenReport = ({ report, title }: { report: string; title: string }) => {
  const language = languageOfStaff(useTranslation().i18n)
  const [problem, setProblem] = useState('')
  const open = async (): Promise<void> => {
    const response = await fetch(`/api/reports/${report}?locale=${language}`).catch(() => null)
    const answer: unknown = await response?.json().catch(() => null)
    if (!response?.ok) return setProblem(problemOf(answer) ?? FAILED[language])
    setProblem('')
    const { url } = (answer as { report: { file: { url: string } } }).report.file
    const link = Object.assign(document.createElement('a'), { href: url, download: '' })
    link.click()
  }
  return (
    <>
      <button type="button" className="sahil-link" onClick={() => void open()}>
        {title}
      </button>
      <span className="sahil-problem" role="status">
        {problem}
      </span>
    </>
  )
}
