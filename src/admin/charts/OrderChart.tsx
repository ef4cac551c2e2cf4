import type { PayloadRequest } from 'payload'
import type { Order } from '@/payload-types'
import { BIRTH_SOURCES } from '@/rules/orders/birthSources'
import { mayCorrectBirth } from '@/rules/orders/mayCorrectBirth'
import type { Language } from '@/rules/system/failures'
import { mayStaff } from '../mayStaff'
import { ChartPanel } from './ChartPanel'
import { CorrectBirth } from './CorrectBirth'
import { KundliButton } from './KundliButton'
import { readPanel } from './readPanel'

const SOURCE = { en: 'Birth details from', hi: 'जन्म विवरण का स्रोत' }

type Props = { req: PayloadRequest; order: Order; language: Language }

/** The chart that an order is worked by, and the report that can be made of it. */
export const OrderChart = async ({ req, order, language }: Props) => {
  const { id, paymentStatus, status } = order
  const panel = await readPanel({ req, subject: { order: id } })
  const isPaid = paymentStatus === 'paid' || paymentStatus === 'partially_refunded'
  const canMake = panel && isPaid && status !== 'cancelled' && mayStaff(req.user, 'reports.upload')
  const canCorrect = mayStaff(req.user, 'orders.work') && mayCorrectBirth({ status, isStaff: true })
  return (
    <ChartPanel panel={panel} language={language}>
      {order.birthSource && (
        <p className="sahil-hint">
          {SOURCE[language]}: {BIRTH_SOURCES[order.birthSource][language]}
        </p>
      )}
      <div className="sahil-chart__actions">
        {canCorrect && <CorrectBirth order={id} birth={panel?.birth ?? null} language={language} />}
        {canMake && <KundliButton order={id} language={language} />}
      </div>
    </ChartPanel>
  )
}
