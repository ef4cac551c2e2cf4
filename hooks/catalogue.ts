import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { signal, signalHere } from '@/kit/signals'
import { slugOf } from '@/rules/text/slug'

/** Drops the cached catalogue: here at once, in every other process at the commit. */
export const dropCatalogue = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  signalHere('catalogue')
  await signal({ req, topic: 'catalogue' })
}

/** A service without an address of its own gets one from its title. */
export const fillSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const slug =
    data?.slug || originalDoc?.slug || (typeof data?.title === 'string' ? data.title : '')
  return slug ? { ...data, slug: slugOf(slug) } : data
}
