'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { CouponBatchDialog } from './CouponBatchDialog'

const TEXT = {
  open: { en: 'Make many codes', hi: 'अनेक कोड बनाएँ' },
  done: { en: 'codes were made and downloaded.', hi: 'कोड बनाए और डाउनलोड किए गए।' },
} satisfies Record<string, Text>

/** The bulk generator above the list of coupons. */
export const CouponBatch = () => {
  const { user } = useAuth()
  const router = useRouter()
  const language = languageOfStaff(useTranslation().i18n)
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState(0)
  if (!mayStaff(user, 'coupons.edit')) return null
  const finish = (count: number): void => {
    setOpen(false)
    setMade(count)
    router.refresh()
  }
  return (
    <div className="sahil-steps">
      <button type="button" className="sahil-button" data-kind="next" onClick={() => setOpen(true)}>
        {TEXT.open[language]}
      </button>
      <p className="sahil-steps__result" role="status">
        {made > 0 && `${made} ${TEXT.done[language]}`}
      </p>
      {isOpen && (
        <CouponBatchDialog language={language} onClose={() => setOpen(false)} onDone={finish} />
      )}
    </div>
  )
}
