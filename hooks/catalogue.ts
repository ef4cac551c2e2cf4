import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { noteChange } from '@/kit/catalogueChange'
import { signal } from '@/kit/signals'
import { slugOf } from '@/rules/text/slug'

/** Drops the cached catalogue in every process at the commit, and here before the request is answered. */
export const dropCatalogue = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  noteChange(req.headers)
  await signal({ req, topic: 'catalogue' })
}

/** A service or form without an address of its own gets one from its title. */
export const fillSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const slug =
    data?.slug || originalDoc?.slug || (typeof data?.title === 'string' ? data.title : '')
  return slug ? { ...data, slug: slugOf(slug) } : data
}
