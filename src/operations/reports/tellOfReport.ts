import type { PayloadRequest } from 'payload'
import type { ReportDelivered } from '@/rules/reports/moments'
import { notify } from '../notifications/notify'
import { orderFacts } from '../orders/orderFacts'
import { clientUrl } from '../system/links'

/** Queues what the client hears of a report, one message per chosen channel, once. */
export const tellOfReport = async ({
  req,
  facts: { report, order, user, channels },
}: {
  req: PayloadRequest
  facts: ReportDelivered
}): Promise<void> => {
  const { data } = await orderFacts({ req, id: order })
  const { expectedDeliveryAt: _due, orderUrl: _order, ...facts } = data
  await notify({
    req,
    event: 'report.delivered',
    data: { ...facts, reportUrl: clientUrl(`/reports/${report}`) },
    channels: (['email', 'whatsapp'] as const).filter((each) => channels.includes(each)),
    key: `report.delivered:${report}`,
    to: { user },
    order,
    report,
  })
}
