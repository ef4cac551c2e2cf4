import { defineJob } from '@/kit/job'
import { generateKundli as generate } from '@/operations/charts/generateKundli'

/** Makes the kundli report of one order; its delivery follows as for an uploaded one. */
export const generateKundli = defineJob({
  slug: 'generateKundli',
  attempts: 12,
  run: ({ req, input }) => generate({ req, ...input }),
})
