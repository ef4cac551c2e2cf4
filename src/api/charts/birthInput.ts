import { z } from 'zod'
import { PARTS_OF_DAY, type Birth, type PartOfDay } from '@/rules/people/birth'
import { birthProblem } from '@/rules/people/birthProblem'
import { tidyBirth } from '@/rules/people/tidyBirth'
import { BirthDay, BirthTime, Line, Zone } from '../schemas'

const Latitude = z.number().min(-90).max(90)
const Longitude = z.number().min(-180).max(180)
const Offset = z.string().max(9)
const Basis = z.enum(['zone', 'offset', 'lmt'])
const PARTS = Object.keys(PARTS_OF_DAY) as [PartOfDay, ...PartOfDay[]]

const WHERE = {
  latitude: Latitude.optional(),
  longitude: Longitude.optional(),
  timezone: Zone.optional(),
  timeBasis: Basis.optional(),
  utcOffset: Offset.nullish(),
}

/** Fields of a birth as other programs send it: the place as an object, or its parts beside a name. */
export const BIRTH_FIELDS = {
  date: BirthDay,
  time: BirthTime.nullable().default(null),
  timeCertainty: z.enum(['exact', 'about', 'part', 'unknown']).optional(),
  aboutMinutes: z.number().int().nullish(),
  partOfDay: z.enum(PARTS).nullish(),
  clock: z.enum(['first', 'second']).nullish(),
  place: z.union([Line(200), z.strictObject({ name: Line(200).optional(), ...WHERE })]).optional(),
  ...WHERE,
}

type Sent = z.infer<z.ZodObject<typeof BIRTH_FIELDS>>

/** A birth from what was sent, or an issue for what is missing or wrong. */
export const readBirthInput = (sent: Sent, context: z.RefinementCtx): Birth => {
  const birth = birthOf(sent)
  const problem = birthProblem(birth)
  if (!problem) return tidyBirth(birth)
  context.addIssue({ code: 'custom', message: problem.code, path: problem.field.split('.') })
  return z.NEVER
}

/** A birth alone, as `POST /charts/match` takes two of them. */
export const BirthInput = z.strictObject(BIRTH_FIELDS).transform(readBirthInput)

/** What stands beside the place counts where the place is only a name, or leaves it out. */
function birthOf({ date, time, timeCertainty, place, ...flat }: Sent): Birth {
  const where = { ...flat, ...(typeof place === 'object' ? stripped(place) : {}) }
  const name = typeof place === 'string' ? place : place?.name
  const certainty = timeCertainty ?? (time ? 'exact' : flat.partOfDay ? 'part' : 'unknown')
  return {
    date,
    time,
    timeCertainty: certainty,
    aboutMinutes: flat.aboutMinutes ?? undefined,
    partOfDay: flat.partOfDay ?? undefined,
    clock: flat.clock ?? undefined,
    place: {
      name: name ?? '',
      // Absent stays absent, for `birthProblem` to say so.
      latitude: where.latitude as number,
      longitude: where.longitude as number,
      timeBasis: where.timeBasis ?? (where.utcOffset ? 'offset' : 'zone'),
      timezone: where.timezone ?? '',
      ...(where.timeBasis === 'zone' || !where.utcOffset ? {} : { utcOffset: where.utcOffset }),
    },
  }
}

const stripped = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined && each !== null),
  ) as Partial<Value>
