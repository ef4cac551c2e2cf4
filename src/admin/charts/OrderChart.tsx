import type { PayloadRequest } from 'payload'
import type { Order } from '@/payload-types'
import { mayCorrectBirth } from '@/rules/orders/mayCorrectBirth'
import { isPaid } from '@/rules/orders/moneyStates'
import type { Language } from '@/rules/system/failures'
import { mayStaff } from '../mayStaff'
import { ChartPanel } from './ChartPanel'
import { CorrectBirth } from './CorrectBirth'
import { KundliButton } from './KundliButton'
import { readPanel } from './readPanel'

type Props = { req: PayloadRequest; order: Order; language: Language }

/** The chart that an order is worked by, and the report that can be made of it. */
export const OrderChart = async ({ req, order, language }: Props) => {
  const { id, paymentStatus, status } = order
  const panel = await readPanel({ req, subject: { order: id } })
  const canMake =
    panel && isPaid(paymentStatus) && status !== 'cancelled' && mayStaff(req.user, 'reports.upload')
  const canCorrect = mayStaff(req.user, 'orders.work') && mayCorrectBirth({ status, isStaff: true })
  return (
    <ChartPanel panel={panel} language={language}>
      <div className="sahil-chart__actions">
        {canCorrect && <CorrectBirth order={id} birth={panel?.birth ?? null} language={language} />}
        {canMake && <KundliButton order={id} language={language} />}
      </div>
    </ChartPanel>
  )
}
