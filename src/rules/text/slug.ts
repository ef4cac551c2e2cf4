/** An address part: small Latin letters, digits and single dashes, at most 80 characters. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')

/** True for a text that `slugOf` leaves as it is. */
export const isSlug = (text: string): boolean => text !== '' && slugOf(text) === text
