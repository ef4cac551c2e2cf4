/** How a member of the family stands to the account holder. */
export const RELATIONS = {
  self: { en: 'Self', hi: 'स्वयं' },
  spouse: { en: 'Spouse', hi: 'जीवनसाथी' },
  child: { en: 'Child', hi: 'संतान' },
  parent: { en: 'Parent', hi: 'माता-पिता' },
  sibling: { en: 'Sibling', hi: 'भाई-बहन' },
  other: { en: 'Other', hi: 'अन्य' },
} as const

export type Relation = keyof typeof RELATIONS

/** How sure a birth time is. */
export const TIME_CERTAINTIES = {
  exact: { en: 'Exact', hi: 'निश्चित' },
  about: { en: 'About', hi: 'लगभग' },
  part: { en: 'Part of the day', hi: 'दिन का भाग' },
  unknown: { en: 'Unknown', hi: 'अज्ञात' },
} as const

export type TimeCertainty = keyof typeof TIME_CERTAINTIES

export type BirthPlace = {
  name: string
  /** Degrees, north positive. */
  latitude: number
  /** Degrees, east positive. */
  longitude: number
  /** IANA zone. */
  timezone: string
  /** How the clock of that place was set: its zone, or local mean time. */
  timeBasis: 'zone' | 'offset' | 'lmt'
  /** What the clock was ahead of UTC, as `+05:30` or `+05:53:20`; only with the basis `offset`. */
  utcOffset?: string
}

/** Parts of a day by the clock of the place, from its first minute to the first of the next one. */
export const PARTS_OF_DAY = {
  night: { en: 'Night (0 to 4)', hi: 'रात (0 से 4)', from: '00:00', to: '04:00' },
  dawn: { en: 'Early morning (4 to 8)', hi: 'भोर (4 से 8)', from: '04:00', to: '08:00' },
  morning: { en: 'Morning (8 to 12)', hi: 'सुबह (8 से 12)', from: '08:00', to: '12:00' },
  afternoon: { en: 'Afternoon (12 to 16)', hi: 'दोपहर (12 से 16)', from: '12:00', to: '16:00' },
  evening: { en: 'Evening (16 to 20)', hi: 'शाम (16 से 20)', from: '16:00', to: '20:00' },
  late: { en: 'Late evening (20 to 24)', hi: 'देर शाम (20 से 24)', from: '20:00', to: '24:00' },
} as const

export type PartOfDay = keyof typeof PARTS_OF_DAY

/** Minutes around a time that is known about; also what is taken when none are given. */
export const ABOUT_MINUTES = { least: 1, usual: 15, most: 240 } as const

/**
 * The birth details of a person. `date` is YYYY-MM-DD, `time` HH:MM or HH:MM:SS in the place's own time, null while it
 * is unknown or only a part of the day.
 */
export type Birth = {
  date: string
  time: string | null
  timeCertainty: TimeCertainty
  /** How far a time `about` may be off, to both sides. */
  aboutMinutes?: number
  /** Only with the certainty `part`. */
  partOfDay?: PartOfDay
  /** Which one, where clocks were set back and the time came twice. */
  clock?: 'first' | 'second'
  place: BirthPlace
}
