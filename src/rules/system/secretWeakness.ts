/** Why a secret can be guessed. */
export type Weakness = 'alphabet' | 'repetition' | 'sequence' | 'words' | 'text'

/**
 * Why a secret that somebody typed can be guessed, null for one from a generator (hex, base64, base36).
 * No estimate of bits: each row is a way in which people make secrets up.
 */
export const secretWeakness = (secret: string): Weakness | null => {
  const text = secret.trim().toLowerCase()
  if (new Set(text).size < MIN_CHARACTERS || /^[\d\W_]+$/.test(text)) return 'alphabet'
  if (repeats(text)) return 'repetition'
  if (runs(text)) return 'sequence'
  if (readsLikeWords(text)) return 'words'
  const decoded = decode(secret.trim())
  return decoded && (isPrintable(decoded) || isMadeUp(decoded)) ? 'text' : null
}

/** Whether the bytes of a key were not drawn at random: a text, a repetition, a sequence. */
export const isWeakKey = (bytes: Uint8Array): boolean => isPrintable(bytes) || isMadeUp(bytes)

const MIN_CHARACTERS = 8
const NEW_TRIPLES = 0.8
const IN_ORDER = 0.7
const IN_RUNS = 0.3
const MIN_RUN = 5
/** Share of chance pairs that are common ones, and how many deviations above that is no chance. */
const BY_CHANCE = 0.15
const DEVIATIONS = 4.8
const COMMON =
  /change|sample|example|secret|passw|webhook|razorpay|twilio|sahil|astro|admin|produc|quickbrown|horsebatt/
const KEYBOARD = '1234567890qwertyuiopasdfghjklzxcvbnm'
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }
const SIGNS: Record<string, string> = { '@': 'a', $: 's', '!': 'i' }
// The commonest pairs of English and of Hindi in Latin letters: most of any text, a tenth of chance.
const PAIRS = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de ' +
    'hi ri ro ic ne ea ra ce li ch ll be ma si om ur et el ss us no ta la il ut na am sh ya ka ag ge ke ck ' +
    'wo rd ow ec cr sa ja ad ah ho aa pa ay'
  ).split(' '),
)

/** Few of its triples are new. */
const repeats = (text: string): boolean => {
  const triples = [...text].slice(2).map((_, at) => text.slice(at, at + 3))
  return new Set(triples).size < triples.length * NEW_TRIPLES
}

/** Most characters stand one beside an earlier one, on the keyboard or in the alphabet. */
const runs = (text: string): boolean => {
  const codes = [...text].map((each) => each.codePointAt(0) ?? 0)
  const keys = [...text].map((each, at) => {
    const key = KEYBOARD.indexOf(each)
    return key < 0 ? -10 * at : key
  })
  return [codes, keys].some((values) => isInOrder(values) || isMostlyRuns(values))
}

/** What stands in rows of five and more neighbours is a third of it. */
const isMostlyRuns = (values: number[]): boolean => {
  let inRuns = 0
  let length = 1
  values.forEach((value, at) => {
    const isNext = at > 0 && Math.abs(value - (values[at - 1] ?? 0)) === 1
    length = isNext ? length + 1 : 1
    inRuns += length === MIN_RUN ? MIN_RUN : length > MIN_RUN ? 1 : 0
  })
  return inRuns > values.length * IN_RUNS
}

const isInOrder = (values: number[]): boolean => {
  const lags = Array.from({ length: Math.floor(values.length / 3) }, (_, at) => at + 1)
  return lags.some((lag) => {
    const pairs = values.length - lag
    let near = 0
    for (let at = 0; at < pairs; at++)
      if (Math.abs((values[at + lag] ?? 0) - (values[at] ?? 0)) <= 1) near++
    return near > pairs * IN_ORDER
  })
}

const readsLikeWords = (text: string): boolean => {
  if (COMMON.test(text)) return true
  if (/^[\da-f-]+$/.test(text)) return false
  const letters = text
    .replace(/[@$!]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/[013457]/g, (digit) => LEET[digit] ?? digit)
  return [text, letters].some((each) => {
    const pairs = [...each].slice(1).map((_, at) => each.slice(at, at + 2))
    const words = pairs.filter((pair) => /^[a-z]{2}$/.test(pair))
    const known = words.filter((pair) => PAIRS.has(pair)).length
    const expected = words.length * BY_CHANCE
    return known > expected + DEVIATIONS * Math.sqrt(expected * (1 - BY_CHANCE))
  })
}

const decode = (secret: string): Uint8Array | null => {
  if (/^([\da-f]{2})+$/i.test(secret))
    return Uint8Array.from(secret.match(/../g) ?? [], (pair) => parseInt(pair, 16))
  if (!/^[\w+/-]+={0,2}$/.test(secret) || secret.length % 4 === 1) return null
  const binary = atob(secret.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (each) => each.charCodeAt(0))
}

const isPrintable = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 && byte < 0x7f)

const isMadeUp = (bytes: Uint8Array): boolean =>
  new Set(bytes).size < bytes.length / 2 || isInSteps(bytes)

/** Many steps between neighbours are the same. */
const isInSteps = (bytes: Uint8Array): boolean => {
  const steps = Array.from(bytes.slice(1), (byte, at) => (byte - (bytes[at] ?? 0) + 256) % 256)
  return new Set(steps).size < steps.length / 2
}
