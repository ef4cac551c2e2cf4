import { plainName, typedSounds } from './foldName'

/** What somebody looks for: a name and its sounds, and the sounds of each thing in which it lies. */
export type PlaceQuery = { name: string; sounds: string[]; within: string[][] }

const LONGEST_TEXT = 100
const LONGEST_SOUND = 40
/** `Ballia, Begusarai, Bihar, India` and one more. */
const MOST_WITHIN = 4
/** `Dadra and Nagar Haveli and Daman and Diu` has as many. */
const MOST_WORDS_WITHIN = 8
const FEWEST_LETTERS = 2

/**
 * How a typed text may be meant, the likeliest first: `Ballia, UP` is a name and where it lies, or all of it the name;
 * without a comma all is the name, or else its last words may say where it lies (`Aurangabad Bihar`).
 * At most nine meanings, whatever is typed.
 */
export const readPlaceQuery = (query: string): PlaceQuery[] => {
  const text = query.slice(0, LONGEST_TEXT)
  const [name = '', ...within] = text
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, MOST_WITHIN + 1)
  if (within.length > 0)
    return [
      meaning({ name, within }),
      meaning({ name, within: within.slice(-1) }),
      meaning({ name: text, within: [] }),
    ]
  return [meaning({ name, within: [] }), ...cutsOf(name.split(/\s+/))]
}

/** Each of the last words, alone or with those behind it, as what the words before it lie in; single letters are no names. */
function cutsOf(words: string[]): PlaceQuery[] {
  const cuts = words.slice(1).map((_, at) => at + 1)
  return cuts
    .slice(-MOST_WORDS_WITHIN)
    .reverse()
    .map((cut) =>
      meaning({ name: words.slice(0, cut).join(' '), within: [words.slice(cut).join(' ')] }),
    )
    .filter(({ sounds, within }) => isName(sounds) && isName(within[0]!))
}

const isName = (sounds: string[]): boolean => sounds.some((sound) => sound.length >= FEWEST_LETTERS)

function meaning({ name, within }: { name: string; within: string[] }): PlaceQuery {
  return {
    name,
    sounds: soundsIn(name),
    within: within.map((each) => soundsIn(inFull(each))),
  }
}

const soundsIn = (text: string): string[] =>
  typedSounds(text).map((sound) => sound.slice(0, LONGEST_SOUND))

const inFull = (text: string): string => SHORT.get(plainName(text).replaceAll(' ', '')) ?? text

/** How the names of states and countries are shortened. */
const SHORT = new Map(
  Object.entries({
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
  }),
)
