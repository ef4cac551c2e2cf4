import { now } from '@/kit/clock'
import type { Order } from '@/payload-types'
import { CATEGORIES } from '@/rules/catalogue/categories'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import { isOverdue } from './isOverdue'

const TEXT = {
  due: { en: 'Promised for', hi: 'वादा' },
  overdue: { en: 'Overdue since', hi: 'विलंबित, वादा था' },
  delivered: { en: 'Delivered', hi: 'सौंपा' },
  placed: { en: 'Ordered', hi: 'ऑर्डर' },
  attention: { en: 'Needs attention', hi: 'ध्यान दें' },
} satisfies Record<string, Text>

/** What was bought and until when it is promised; what needs attention stands first. */
export const OrderSummary = ({ order, language }: { order: Order; language: Language }) => {
  const { serviceTitle, serviceTitleHi, category, createdAt, deliveredAt, attention } = order
  const due = order.expectedDeliveryAt
  const isLate = isOverdue({ order, at: now() })
  return (
    <div className="sahil-summary" data-part="summary">
      {attention && (
        <p className="sahil-alert" role="note">
          <strong>{TEXT.attention[language]}:</strong> {attention}
        </p>
      )}
      <h2>{language === 'hi' ? (serviceTitleHi ?? serviceTitle) : serviceTitle}</h2>
      <p className="sahil-summary__line">
        <span>{CATEGORIES[category][language]}</span>
        <span>
          {TEXT.placed[language]} {shortTime({ at: createdAt, language })}
        </span>
        {due && !deliveredAt && (
          <span data-late={isLate}>
            {TEXT[isLate ? 'overdue' : 'due'][language]} {shortTime({ at: due, language })}
          </span>
        )}
        {deliveredAt && (
          <span>
            {TEXT.delivered[language]} {shortTime({ at: deliveredAt, language })}
          </span>
        )}
      </p>
    </div>
  )
}
