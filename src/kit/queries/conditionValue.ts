import type { Target } from './fieldPath'

const MOST_WORDS = 500
const LISTS = ['in', 'not_in']
const WORDS = ['like', 'not_like', 'contains']

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date

/**
 * Whether a value can be compared so. Payload drops a condition that it cannot read, which then holds for every row,
 * and splits whatever it takes for words.
 */
export const isValueFor = ({
  target,
  operator,
  value,
}: {
  target: Target
  operator: string
  value: unknown
}): boolean => {
  if (operator === 'exists') return isScalar(value)
  if (target.field !== 'id' && target.field.type === 'point') return true
  if (isPolymorphic(target)) return isLink(target, value)
  if (WORDS.includes(operator) && !isList(target)) return isWords(target, value)
  return valuesOf({ target, operator, value }).every((each) => isOne(target, each))
}

/** How many values a condition brings. */
export const countValues = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'string' ? value.split(',').length : 1

const isList = ({ field }: Target): boolean =>
  field !== 'id' && 'hasMany' in field && field.hasMany === true

const isPolymorphic = ({ field }: Target): boolean =>
  field !== 'id' && 'relationTo' in field && Array.isArray(field.relationTo)

function isLink({ field }: Target, value: unknown): boolean {
  const link = value as { relationTo?: unknown; value?: unknown } | null
  return (
    field !== 'id' &&
    'relationTo' in field &&
    (field.relationTo as string[]).includes(String(link?.relationTo)) &&
    typeof link?.value === 'string'
  )
}

function isWords({ field }: Target, value: unknown): boolean {
  const isNumber = field !== 'id' && field.type === 'number'
  return (
    (typeof value === 'string' || (isNumber && typeof value === 'number')) &&
    String(value).length <= MOST_WORDS
  )
}

function valuesOf({
  target,
  operator,
  value,
}: {
  target: Target
  operator: string
  value: unknown
}): unknown[] {
  if (LISTS.includes(operator)) {
    if (typeof value === 'string' && !target.needsList) return value.split(',')
    return Array.isArray(value) || typeof value === 'number' ? [value].flat() : [Symbol('no list')]
  }
  const mayBeList = target.field !== 'id' && 'hasMany' in target.field
  return Array.isArray(value) && mayBeList ? value : [value]
}

/** Empty and `null` are what is missing. */
function isOne({ field, isInside }: Target, value: unknown): boolean {
  if (!isScalar(value)) return false
  if (value === null || value === '' || value === 'null' || field === 'id' || isInside) return true
  if (field.type === 'number') return Number.isFinite(Number(value))
  if (field.type === 'date')
    return !Number.isNaN(new Date(value as string).getTime()) && typeof value !== 'boolean'
  if (field.type === 'select' || field.type === 'radio')
    return field.options.some(
      (option) => value === (typeof option === 'string' ? option : option.value),
    )
  return true
}
