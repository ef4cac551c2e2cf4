import type { Language } from '@/rules/system/failures'
import { readerOf } from '../reader'
import type { LocalReader } from '../views/orders'

/** The main part of the document; its data attributes say what the page is about. */
export const main = document.getElementById('main')!

/** The reader of this document, with the time zone of the device. */
export const reader: LocalReader = {
  ...readerOf(document.documentElement.lang as Language),
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

/** A path of this site that came in the address, or the fallback: no link leads elsewhere. */
export const nextPath = (fallback: string): string => {
  const given = new URLSearchParams(location.search).get('next') ?? ''
  const url = new URL(given, location.origin)
  return given.startsWith('/') && url.origin === location.origin
    ? `${url.pathname}${url.search}${url.hash}`
    : fallback
}

/** The way to the sign-in and back to this page. */
export const signInPath = (hash = location.hash): string =>
  `/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}${hash}`)}`
