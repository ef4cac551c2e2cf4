import type { Birth, BirthPlace, PartOfDay, TimeCertainty } from '@/rules/people/birth'
import { tidyBirth } from '@/rules/people/tidyBirth'

/** Birth details while they are typed: anything may still be missing. */
export type BirthDraft = {
  date: string
  time: string
  timeCertainty: TimeCertainty
  aboutMinutes: number | null
  partOfDay: PartOfDay | null
  clock: 'first' | 'second' | null
  name: string
  latitude: number | null
  longitude: number | null
  timezone: string
  timeBasis: BirthPlace['timeBasis']
  utcOffset: string
}

/** Birth details to be changed, or empty ones; nobody has said yet how sure the time is. */
export const draftOf = (birth?: Birth | null): BirthDraft => ({
  date: birth?.date ?? '',
  time: birth?.time ?? '',
  timeCertainty: birth?.timeCertainty ?? 'exact',
  aboutMinutes: birth?.aboutMinutes ?? null,
  partOfDay: birth?.partOfDay ?? null,
  clock: birth?.clock ?? null,
  name: birth?.place.name ?? '',
  latitude: birth?.place.latitude ?? null,
  longitude: birth?.place.longitude ?? null,
  timezone: birth?.place.timezone ?? 'Asia/Kolkata',
  timeBasis: birth?.place.timeBasis ?? 'zone',
  utcOffset: birth?.place.utcOffset ?? '',
})

/** What was typed as birth details; the server says what is still wrong. */
export const birthOfDraft = (draft: BirthDraft): Birth => {
  const { name, latitude, longitude, timezone, timeBasis, utcOffset, ...when } = draft
  const place = { name, latitude, longitude, timezone, timeBasis, utcOffset } as BirthPlace
  return tidyBirth({
    ...when,
    time: when.time || null,
    aboutMinutes: when.aboutMinutes ?? undefined,
    partOfDay: when.partOfDay ?? undefined,
    clock: when.clock ?? undefined,
    place,
  })
}
