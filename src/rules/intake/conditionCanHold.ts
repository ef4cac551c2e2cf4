import { TIME_CERTAINTIES } from '../people/birth'
import type { Condition, FormField } from './fieldTypes'
import { comparable } from './askedFields'
import { readAnswer } from './readAnswer'

/** Later than any day of birth: a condition is no answer, its day may come. */
const EVER = '9999-12-31'

/**
 * True when some answer to the other question meets the condition. A value that the question can never have is a slip of
 * the pen with `notEquals`, too, and so is each value of a list.
 */
export const conditionCanHold = (other: FormField, { operator, value }: Condition): boolean => {
  const values = operator === 'in' ? value.split(',').map((each) => each.trim()) : [value]
  return values.every((each) => isPossible(other, each))
}

/** As answers are kept: a phone in E.164, a number without blanks or a last zero. */
function isPossible(other: FormField, value: string): boolean {
  const { type, maxFiles = 1 } = other
  if (type === 'message' || value === '') return false
  if (type === 'checkbox' || type === 'consent') return value === 'true' || value === 'false'
  if (type === 'birthTime') return Object.hasOwn(TIME_CERTAINTIES, value)
  if (type === 'birthPlace') return true
  if (type === 'file') return /^[1-9]\d?$/.test(value) && Number(value) <= maxFiles
  const read = readAnswer({ field: other, value, today: EVER })
  return 'value' in read && comparable(read.value) === value
}
