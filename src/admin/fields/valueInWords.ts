import type { ClientField } from 'payload'
import { formatPaise } from '@/rules/money/formatPaise'
import { formatInstant } from '@/rules/time/formatInstant'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'

const YES = { en: 'Yes', hi: 'हाँ' } satisfies Text
const NO = { en: 'No', hi: 'नहीं' } satisfies Text
const NOTHING = { en: 'Empty', hi: 'रिक्त' } satisfies Text

/** A field's value as a person reads it; of lists and rich texts, all their words. */
export const valueInWords = (
  field: ClientField | undefined,
  value: unknown,
  language: Language,
): string => {
  if (field?.type === 'checkbox') return (value ? YES : NO)[language]
  if (typeof value === 'number' && isPaise(field))
    return formatPaise({ paise: value, locale: language })
  if (field?.type === 'date' && typeof value === 'string')
    return formatInstant({
      at: value,
      locale: language,
      timezone: 'Asia/Kolkata',
      style: 'dateTime',
    })
  const words = wordsIn(value).map((each) => labelOf(field, each, language))
  return words.join(' · ') || NOTHING[language]
}

const isPaise = (field: ClientField | undefined): boolean =>
  (field?.admin as { custom?: { unit?: string } } | undefined)?.custom?.unit === 'paise'

function labelOf(field: ClientField | undefined, value: string, language: Language): string {
  if (!field || !('options' in field)) return value
  const option = field.options.find((each) => typeof each === 'object' && each.value === value)
  const label = typeof option === 'object' ? (option.label as unknown) : undefined
  return typeof label === 'object'
    ? ((label as Text)[language] ?? value)
    : ((label as string) ?? value)
}

/** What is no word of the document itself. */
const MARKS = [
  'id',
  'type',
  'version',
  'format',
  'direction',
  'mode',
  'style',
  'detail',
  'indent',
  'tag',
]

function wordsIn(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [String(value)]
  if (value instanceof File) return [value.name]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return Object.entries(value).flatMap(([name, each]) =>
    MARKS.includes(name) ? [] : wordsIn(each),
  )
}
