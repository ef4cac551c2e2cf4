const DEEPEST = 40
const MARKERS = ['refetch', 'inside-shared-layout', 'metadata-only']

/** True for the tree of segments that Next's router sends; the server fails on anything else in its place. */
export const isRouterState = (header: string): boolean => {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), 0)
  } catch {
    return false
  }
}

function isTree(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || depth > DEEPEST || value.length < 2 || value.length > 6) return false
  const [segment, branches, url, marker, flags, last] = value as unknown[]
  return (
    isSegment(segment) &&
    isObject(branches) &&
    Object.values(branches).every((each) => isTree(each, depth + 1)) &&
    (isAbsent(url) || (isTexts(url) && url.length === 2)) &&
    (isAbsent(marker) || MARKERS.includes(marker as string)) &&
    (isAbsent(flags) || typeof flags === 'number') &&
    (last === undefined || typeof last === 'string')
  )
}

function isSegment(value: unknown): boolean {
  if (typeof value === 'string') return true
  if (!Array.isArray(value) || value.length !== 4) return false
  const [name, key, kind, siblings] = value as unknown[]
  return (
    isTexts([name, key]) &&
    /^(?:c|oc|d|[cd]i(?:\(\.{1,3}\)|\(\.\.\)\(\.\.\)))$/.test(String(kind)) &&
    (siblings === null || isTexts(siblings))
  )
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isAbsent = (value: unknown): boolean => value === undefined || value === null
