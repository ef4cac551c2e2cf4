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
}

/** The birth details of a person. `date` is YYYY-MM-DD, `time` HH:MM in the place's own time, null while unknown. */
export type Birth = {
  date: string
  time: string | null
  timeCertainty: TimeCertainty
  place: BirthPlace
}
