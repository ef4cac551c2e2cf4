import type { Follower, Followers } from '@/kit/happen'
import { LOCKS, type Lock, type Moment } from '@/rules/moment'

type Told = { subject: never }

/** What is wrong with a table of moments and one of their followers, a sentence each. */
export const findMomentMistakes = ({
  moments,
  followers,
}: {
  moments: Record<string, Moment<never>>
  followers: Partial<Followers> | Record<string, readonly Follower<Told>[]>
}): string[] =>
  Object.entries(moments).flatMap(([name, row]) => {
    const list = (followers as Record<string, readonly Follower<Told>[]>)[name]
    if (!list) return [`${name}: has no list of followers`]
    return [
      ...textMistakes(name, row),
      ...nameMistakes(name, list),
      ...lockMistakes(name, row, list),
    ]
  })

const textMistakes = (name: string, { text }: Moment<never>): string[] => [
  ...(/^[A-Z][^\u0900-\u097f]+$/.test(text.en) ? [] : [`${name}: no sentence in English`]),
  ...(/[\u0900-\u097f]/.test(text.hi) ? [] : [`${name}: no sentence in Hindi`]),
]

function nameMistakes(name: string, list: readonly Follower<Told>[]): string[] {
  const names = list.map((each) => each.name)
  const twice = names.filter((each, index) => names.indexOf(each) !== index)
  const keyless = list.filter(
    (each) => 'later' in each && new Set(keysOf(each.later.key as never)).size < 2,
  )
  return [
    ...twice.map((each) => `${name}: ${each} follows twice`),
    ...keyless.map((each) => `${name}: ${each.name} has one key for all`),
  ]
}

/** Keys for two subjects whose facts differ in every text. */
const keysOf = (key: (facts: unknown) => string): string[] =>
  ['one', 'other'].map((id) => key(facts(id)))

const facts = (id: string): unknown =>
  new Proxy(() => undefined, {
    get: (_target, property) => (property === Symbol.toPrimitive ? () => id : facts(id)),
  })

function lockMistakes(name: string, row: Moment<never>, list: readonly Follower<Told>[]): string[] {
  let reached = Math.max(-1, ...row.under.map(rank))
  return list.flatMap((each) =>
    ('locks' in each ? each.locks : []).flatMap((lock) => {
      if (rank(lock) < reached)
        return [`${name}: ${each.name} takes ${lock} after ${LOCKS[reached]}`]
      reached = rank(lock)
      return []
    }),
  )
}

const rank = (lock: Lock): number => LOCKS.indexOf(lock)
