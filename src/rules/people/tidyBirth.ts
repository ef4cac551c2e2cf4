import type { Birth } from './birth'

/** The same birth with only the fields that its certainty and time basis use, so that equal births are written alike. */
export const tidyBirth = (birth: Birth): Birth => {
  const { date, time, timeCertainty, aboutMinutes, partOfDay, clock, place } = birth
  const { name, latitude, longitude, timezone, timeBasis, utcOffset } = place
  const isTimed = timeCertainty === 'exact' || timeCertainty === 'about'
  return {
    date,
    time: isTimed ? time : null,
    timeCertainty,
    ...(timeCertainty === 'about' && aboutMinutes ? { aboutMinutes } : {}),
    ...(timeCertainty === 'part' && partOfDay ? { partOfDay } : {}),
    ...(isTimed && timeBasis === 'zone' && clock ? { clock } : {}),
    place: {
      name,
      latitude,
      longitude,
      timezone,
      timeBasis,
      ...(timeBasis === 'offset' && utcOffset ? { utcOffset } : {}),
    },
  }
}
