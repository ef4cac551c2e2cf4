import { env } from '@/kit/env'

/** An address on the client's own site, or on ours while there is none. */
export const clientUrl = (path: string): string =>
  new URL(path, env().CLIENT_URL ?? env().PUBLIC_URL).href
