import type { Followers } from '@/kit/happen'
import { forgetBirthAttention } from '@/operations/charts/askForBirth'
import { deliverOrder } from '@/operations/orders/deliverOrder'
import { tellOfReport } from '@/operations/reports/tellOfReport'
import type { REPORT_MOMENTS } from '@/rules/reports/moments'
import { timeline } from './timeline'

/** Who follows what happens to reports. */
export const REPORT_FOLLOWERS: Pick<Followers, keyof typeof REPORT_MOMENTS> = {
  'report.delivered': [
    { name: 'tell of report', locks: [], now: tellOfReport },
    {
      name: 'deliver order',
      locks: ['counter'],
      now: ({ req, facts: { order } }) => deliverOrder({ req, order }),
    },
    {
      name: 'forget birth attention',
      locks: [],
      now: ({ req, facts: { order } }) => forgetBirthAttention({ req, order }),
    },
  ],
  'report.opened': [timeline('viewed')],
}
