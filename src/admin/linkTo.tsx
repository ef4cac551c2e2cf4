import type { ReactNode } from 'react'

/** A link to a row's page by its text, or by its id where there is none. */
export const linkTo = (
  slug: string,
  row: string | { id: string },
  text?: string | false | null,
): ReactNode => {
  const id = typeof row === 'object' ? row.id : row
  return <a href={`/admin/collections/${slug}/${id}`}>{text || id}</a>
}
