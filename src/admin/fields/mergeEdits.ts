type Row = Record<string, unknown>
type FieldState = {
  value?: unknown
  initialValue?: unknown
  rows?: unknown[]
  initialRows?: unknown
}

/** Which of two values of a field is kept. */
export type Choice = 'mine' | 'theirs'

/**
 * The document as it is now with what one has typed oneself: fields that both changed as chosen, all others
 * that one has not touched as they are now.
 * @param typed the whole form as it stands
 * @param state the form's fields, which know what they held at first
 */
export const mergeEdits = ({
  theirs,
  typed,
  state,
  choices,
}: {
  theirs: Row
  typed: Row
  state: Record<string, FieldState>
  choices: Record<string, Choice>
}): Row => {
  const merged = structuredClone(theirs)
  const touched = Object.keys(state).filter((path) => isTouched(state[path]!))
  for (const path of new Set(touched.map((each) => partOf(each, Object.keys(choices)))))
    if (!NO_VALUES.includes(path) && choices[path] !== 'theirs')
      put(merged, path, valueAt(typed, path))
  for (const [path, choice] of Object.entries(choices))
    if (!NO_VALUES.includes(path))
      put(merged, path, valueAt(choice === 'mine' ? typed : theirs, path))
  return merged
}

/** The value at a dotted path. */
export const valueAt = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Row | null | undefined)?.[name], row)

/** The new revision comes with the document; a file is no value of it. */
const NO_VALUES = ['revision', 'file']

const isTouched = ({ value, initialValue }: FieldState): boolean =>
  JSON.stringify(value ?? null) !== JSON.stringify(initialValue ?? null)

/** What is decided as one: a list with all its rows, and what the server named. */
function partOf(path: string, named: string[]): string {
  const whole = named.find((each) => path === each || path.startsWith(`${each}.`))
  return whole ?? path.replace(/\.\d+(\..*)?$/, '')
}

function put(row: Row, path: string, value: unknown): void {
  const names = path.split('.')
  let at = row
  for (const name of names.slice(0, -1)) at = (at[name] ??= {}) as Row
  at[names.at(-1)!] = value
}
