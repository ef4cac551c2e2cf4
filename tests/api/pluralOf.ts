/** The name of a collection's list in GraphQL. */
export const pluralOf = ({ slug, graphQL }: { slug: string; graphQL?: unknown }): string => {
  const given = (graphQL as { pluralName?: string } | undefined)?.pluralName
  const word = slug
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('')
  return given ?? (word === 'Media' ? 'allMedia' : word)
}
