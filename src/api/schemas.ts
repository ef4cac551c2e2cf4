import { z } from 'zod'
import { PARTS_OF_DAY, type Birth, type PartOfDay } from '@/rules/people/birth'
import { birthDateProblem } from '@/rules/people/birthDateProblem'
import { birthProblem } from '@/rules/people/birthProblem'
import { emailOf } from '@/rules/people/email'
import { toE164 } from '@/rules/people/phone'
import { tidyBirth } from '@/rules/people/tidyBirth'
import { isTimeOfDay } from '@/rules/time/calendar'
import type { FailureCode } from '@/rules/system/failures'
import { typedText } from '@/rules/text/typedText'
import { zoneOf } from '@/rules/time/zone'

/** The id of any row. */
export const Id = z.uuid({ message: 'BAD_ID' })

/** A path id that is no id names nothing: 404 rather than 400 would hide the mistake. */
export const IdParams = z.strictObject({ id: Id })
export const UserParams = z.strictObject({ userId: Id })

export const Language = z.enum(['en', 'hi'])

const NO_CONTROLS = /^[^\p{Cc}]*$/u

/** One line of text that a person typed. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { message: 'REQUIRED' })
    .max(max)
    .regex(NO_CONTROLS, { message: 'BAD_INPUT' })

type Reader = { max: number; code: FailureCode; read: (text: string) => string | null }

/** A text that is kept as `read` has it; what that makes nothing of is refused with the code. */
const Read = ({ max, code, read }: Reader) =>
  z
    .string()
    .max(max)
    .transform((text, context) => {
      const kept = read(text)
      if (kept) return kept
      context.addIssue({ code: 'custom', message: code })
      return z.NEVER
    })

/** An email in small letters; a domain in a script of India becomes its ASCII form. */
export const Email = Read({ max: 1000, code: 'BAD_EMAIL', read: emailOf })

/** Any usual Indian way to write a mobile number; becomes E.164. */
export const Phone = Read({ max: 40, code: 'BAD_PHONE', read: toE164 })

/** A time zone; becomes tz's own spelling. */
export const Zone = Read({ max: 60, code: 'BAD_INPUT', read: zoneOf })

/** A time of day, HH:MM or HH:MM:SS. */
export const BirthTime = z
  .string()
  .overwrite(typedText)
  .refine(isTimeOfDay, { message: 'BAD_TIME' })

/** The day of a birth, YYYY-MM-DD. */
export const BirthDay = z
  .string()
  .overwrite(typedText)
  .superRefine((date, context) => {
    const code = birthDateProblem(date)
    if (code) context.addIssue({ code: 'custom', message: code })
  })

const PARTS = Object.keys(PARTS_OF_DAY) as [PartOfDay, ...PartOfDay[]]

/** Birth details; what the certainty and the time basis have no use for may be null and is dropped. */
export const BirthBody = z
  .strictObject({
    date: BirthDay,
    time: BirthTime.nullable().default(null),
    timeCertainty: z.enum(['exact', 'about', 'part', 'unknown']).default('exact'),
    aboutMinutes: z.number().int().nullish(),
    partOfDay: z.enum(PARTS).nullish(),
    clock: z.enum(['first', 'second']).nullish(),
    place: z.strictObject({
      name: Line(200),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      timezone: Zone.or(z.literal('')).default(''),
      timeBasis: z.enum(['zone', 'offset', 'lmt']).default('zone'),
      utcOffset: z.string().max(9).nullish(),
    }),
  })
  .transform(({ aboutMinutes, partOfDay, clock, place, ...when }, context) => {
    const { utcOffset, ...where } = place
    const birth: Birth = {
      ...when,
      ...(aboutMinutes ? { aboutMinutes } : {}),
      ...(partOfDay ? { partOfDay } : {}),
      ...(clock ? { clock } : {}),
      place: { ...where, ...(utcOffset ? { utcOffset } : {}) },
    }
    const problem = birthProblem(birth)
    if (problem)
      context.addIssue({ code: 'custom', message: problem.code, path: problem.field.split('.') })
    return tidyBirth(birth)
  })

/** Page and limit: a limit outside 1 to 100 is clamped, anything that is no whole number is refused. */
export const Paging = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce
    .number()
    .int()
    .transform((limit) => Math.min(100, Math.max(1, limit)))
    .default(20),
}

/** Payload's paging shape around rows. */
export const ListOf = (row: z.ZodType) =>
  z.object({
    docs: z.array(row),
    totalDocs: z.number().int(),
    limit: z.number().int(),
    page: z.number().int(),
    totalPages: z.number().int(),
    hasNextPage: z.boolean(),
    hasPrevPage: z.boolean(),
    nextPage: z.number().int().nullable(),
    prevPage: z.number().int().nullable(),
    pagingCounter: z.number().int(),
  })

export const Instant = z.iso.datetime()
export const Done = z.object({ message: z.string() })
