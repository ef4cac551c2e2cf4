import type { ServerFunction } from 'payload'
import { Failure } from '@/kit/failure'
import { entitledArgs } from '@/operations/system/entitledArgs'

/** What Next answers a server function with, and no error log; it knows these three. */
const STATUSES = new Set([401, 403, 404])

/** A server function that runs nothing: it asks the right of the one with this name. */
export const askRight =
  (name: string): ServerFunction =>
  async ({ req, permissions, ...args }) => {
    try {
      return await entitledArgs({ name, args, req, permissions: permissions! })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const status = STATUSES.has(error.status) ? error.status : 404
      throw Object.assign(new Error(error.message), {
        digest: `NEXT_HTTP_ERROR_FALLBACK;${status}`,
      })
    }
  }
