import type { Followers } from '@/kit/happen'
import { renewChart } from '@/operations/charts/renewChart'
import { startAutoReport } from '@/operations/charts/startAutoReport'
import type { CHART_MOMENTS } from '@/rules/charts/moments'
import { timeline } from './timeline'

/** Who follows what happens to births. */
export const CHART_FOLLOWERS: Pick<Followers, keyof typeof CHART_MOMENTS> = {
  'birth.corrected': [
    timeline('birth_corrected'),
    {
      name: 'renew chart',
      locks: [],
      now: ({ req, facts }) => renewChart({ req, subject: facts }),
    },
    {
      name: 'start auto report',
      locks: [],
      now: ({ req, facts: { order } }) => startAutoReport({ req, order }),
    },
  ],
}
