import { plainName } from './foldName'

/** What somebody looks for: a name, and in what it lies. */
export type PlaceQuery = { name: string; within: string[] }

/**
 * How a typed text may be meant, the likeliest first: `Ballia, UP` is a name and where it lies, or all of it the name;
 * without a comma all is the name, or else its last words may say where it lies (`Aurangabad Bihar`).
 */
export const readPlaceQuery = (text: string): PlaceQuery[] => {
  const [name = '', ...within] = text
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const given = { name, within: within.map(inFull) }
  if (within.length > 0)
    return [given, { name, within: given.within.slice(-1) }, { name: text, within: [] }]
  const words = name.split(/\s+/)
  const cuts = words.slice(1).map((_, at) => at + 1)
  return [
    given,
    ...cuts.reverse().map((cut) => ({
      name: words.slice(0, cut).join(' '),
      within: [inFull(words.slice(cut).join(' '))],
    })),
  ]
}

const inFull = (text: string): string => SHORT[plainName(text).replaceAll(' ', '')] ?? text

/** How the names of states and countries are shortened. */
const SHORT: Record<string, string> = {
  ap: 'Andhra Pradesh',
  ar: 'Arunachal Pradesh',
  as: 'Assam',
  br: 'Bihar',
  cg: 'Chhattisgarh',
  gj: 'Gujarat',
  hp: 'Himachal Pradesh',
  hr: 'Haryana',
  jh: 'Jharkhand',
  jk: 'Jammu and Kashmir',
  ka: 'Karnataka',
  kl: 'Kerala',
  mh: 'Maharashtra',
  mp: 'Madhya Pradesh',
  od: 'Odisha',
  orissa: 'Odisha',
  pb: 'Punjab',
  rj: 'Rajasthan',
  tn: 'Tamil Nadu',
  tg: 'Telangana',
  ts: 'Telangana',
  uk: 'United Kingdom',
  up: 'Uttar Pradesh',
  usa: 'United States',
  uae: 'United Arab Emirates',
  uttaranchal: 'Uttarakhand',
  wb: 'West Bengal',
}
