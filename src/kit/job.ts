import type { PayloadRequest } from 'payload'
import type { JobInputs, JobSlug } from './enqueue'

/** A job: what it does, how often it is tried, what happens when it is given up. Safe to run twice. */
export type Job<Slug extends JobSlug = JobSlug> = {
  slug: Slug
  /** Attempts in all; the waits between them grow from five seconds to an hour. */
  attempts: number
  run: (args: {
    req: PayloadRequest
    input: JobInputs[Slug]
    signal: AbortSignal
  }) => Promise<unknown>
  giveUp?: (args: { req: PayloadRequest; input: JobInputs[Slug] }) => Promise<unknown>
}

export const defineJob = <Slug extends JobSlug>(job: Job<Slug>): Job<Slug> => job
