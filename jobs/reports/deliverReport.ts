import { defineJob } from '@/kit/job'
import { deliverReport as deliver } from '@/operations/reports/deliverReport'

/** Delivers one uploaded report: messages and the order's move in one commit. */
export const deliverReport = defineJob({
  slug: 'deliverReport',
  attempts: 12,
  run: ({ req, input }) => deliver({ req, report: input.report }),
})
