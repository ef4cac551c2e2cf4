import { defineJob } from '@/kit/job'
import { pruneSystem as prune } from '@/operations/system/pruneSystem'

/** Removes what only the machinery needed: old windows, keys, ticks, sessions and finished jobs. */
export const pruneSystem = defineJob({
  slug: 'pruneSystem',
  attempts: 3,
  run: ({ req }) => prune({ req }),
})
