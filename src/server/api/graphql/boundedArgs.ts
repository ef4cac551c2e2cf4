import { Failure } from '@/kit/failure'
import { safeLimit } from '../safeQuery'
import { ROWS } from './costOf'

const MOST_CONDITIONS = 300
const MOST_DEPTH = 8
const MOST_ORDERINGS = 5
const MOST_POPULATION = 1

type Args = Record<string, unknown>

/**
 * The arguments of a field as REST would take them: rows, page and population within bounds, a condition
 * that the database can answer at once. Payload gives every row of a join that has no `limit`.
 * @throws Failure TOO_COSTLY
 */
export const boundedArgs = ({ args, isJoin }: { args: Args; isJoin: boolean }): Args => {
  const { limit, page, pagination, depth, ...rest } = args
  if (conditionsOf(rest.where) > MOST_CONDITIONS) throw tooCostly('where')
  if (typeof rest.sort === 'string' && rest.sort.split(',').length > MOST_ORDERINGS)
    throw tooCostly('sort')
  const isWithout = limit === undefined || limit === null
  return {
    ...rest,
    ...(isWithout ? (isJoin ? { limit: ROWS } : {}) : { limit: safeLimit(limit) }),
    ...(typeof page === 'number' ? { page: Math.max(1, page) } : {}),
    ...(pagination === undefined ? {} : { pagination: true }),
    ...(typeof depth === 'number' ? { depth: Math.min(MOST_POPULATION, Math.max(0, depth)) } : {}),
  }
}

/** Every operator and every value of a list counts; what is nested too deep counts as too many. */
function conditionsOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 1
  if (depth > MOST_DEPTH) return MOST_CONDITIONS + 1
  return Object.values(value).reduce<number>(
    (sum, each) => (sum > MOST_CONDITIONS ? sum : sum + conditionsOf(each, depth + 1)),
    0,
  )
}

const tooCostly = (field: string): Failure => new Failure('TOO_COSTLY', { field })
