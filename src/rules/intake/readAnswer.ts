import { emailOf } from '../people/email'
import { toE164 } from '../people/phone'
import { typedText } from '../text/typedText'
import { isUuid } from '../text/uuid'
import { birthDateProblem } from '../people/birthDateProblem'
import { isCalendarDate } from '../time/calendar'
import type { Reading } from './answers'
import type { FieldType, FormField } from './fieldTypes'
import { readBirthPlace, readBirthTime } from './readBirth'
import { readText } from './readText'

/** Turns one given value into the answer to a question; `today` is YYYY-MM-DD. Never throws. */
export const readAnswer = ({
  field,
  value,
  today,
}: {
  field: FormField
  value: unknown
  today: string
}): Reading => READERS[field.type]({ field, value, today })

type Given = { field: FormField; value: unknown; today: string }

const READERS: Record<FieldType, (given: Given) => Reading> = {
  text: ({ field, value }) => readText({ value, maxLength: field.maxLength ?? 500, isLong: false }),
  longText: ({ field, value }) =>
    readText({ value, maxLength: field.maxLength ?? 5000, isLong: true }),
  email: ({ value }) => readEmail(value),
  phone: ({ value }) => readPhone(value),
  number: ({ field, value }) => readNumber({ field, value }),
  select: ({ field, value }) => readChoice({ field, value }),
  radio: ({ field, value }) => readChoice({ field, value }),
  checkbox: ({ value }) => (typeof value === 'boolean' ? { value } : { code: 'BAD_INPUT' }),
  consent: ({ field, value }) => readConsent({ field, value }),
  date: ({ value }) => readDate(value),
  birthDate: ({ value, today }) => readBirthDate(value, today),
  birthTime: ({ value }) => readBirthTime(value),
  birthPlace: ({ value }) => readBirthPlace(value),
  file: ({ field, value }) => readFileIds({ field, value }),
  message: () => ({ code: 'UNKNOWN_FIELD' }),
}

function readEmail(value: unknown): Reading {
  const email = typeof value === 'string' ? emailOf(value) : null
  return email ? { value: email } : { code: 'BAD_EMAIL' }
}

function readPhone(value: unknown): Reading {
  const phone = typeof value === 'string' ? toE164(value) : null
  return phone ? { value: phone } : { code: 'BAD_PHONE' }
}

function readNumber({ field, value }: { field: FormField; value: unknown }): Reading {
  const text = typeof value === 'string' ? typedText(value) : ''
  const number = /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return { code: 'BAD_INPUT' }
  if (number < (field.min ?? -Infinity) || number > (field.max ?? Infinity))
    return { code: 'BAD_INPUT' }
  // JSON has no minus zero.
  return { value: number === 0 ? 0 : number }
}

function readChoice({ field, value }: { field: FormField; value: unknown }): Reading {
  const option = field.options?.find((each) => each.value === value)
  return option ? { value: option.value } : { code: 'BAD_CHOICE' }
}

function readConsent({ field, value }: { field: FormField; value: unknown }): Reading {
  if (typeof value !== 'boolean') return { code: 'BAD_INPUT' }
  return field.required && !value ? { code: 'CONSENT_NEEDED' } : { value }
}

function readDate(value: unknown): Reading {
  const date = typeof value === 'string' ? typedText(value) : ''
  return isCalendarDate(date) ? { value: date } : { code: 'BAD_DATE' }
}

function readBirthDate(value: unknown, latest: string): Reading {
  if (typeof value !== 'string') return { code: 'BAD_DATE' }
  const date = typedText(value)
  const code = birthDateProblem(date, latest)
  return code ? { code } : { value: date }
}

function readFileIds({ field, value }: { field: FormField; value: unknown }): Reading {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  if (given.length > 50) return { code: 'BAD_INPUT' }
  const ids = new Set<string>()
  for (const each of given) {
    const id = typeof each === 'string' ? each.toLowerCase() : ''
    if (!isUuid(id)) return { code: 'BAD_ID' }
    ids.add(id)
  }
  return ids.size <= (field.maxFiles ?? 1) ? { value: [...ids] } : { code: 'BAD_INPUT' }
}
