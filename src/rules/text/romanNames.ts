/**
 * A name in Devanagari letters as Latin ones: as it is written, and with the silent `a` inside it dropped
 * as Hindi speaks it (जोधपुर: jodhapur, jodhpur). Other letters stay.
 */
export const romanNames = (name: string): string[] => {
  const parts = partsOf(name.normalize('NFC'))
  const written = parts.map(({ text }) => text).join('')
  const spoken = parts.map((part, at) => (isSilent(parts, at) ? '' : part.text)).join('')
  return [...new Set([written, spoken])]
}

type Part = { text: string; kind: 'consonant' | 'vowel' | 'inherent' | 'other' }

function partsOf(name: string): Part[] {
  const letters = [...name.normalize('NFD')]
  const parts: Part[] = []
  letters.forEach((letter, at) => {
    const consonant =
      letters[at + 1] === NUKTA ? (DOTTED[letter] ?? CONSONANTS[letter]) : CONSONANTS[letter]
    if (consonant) {
      parts.push({ text: consonant, kind: 'consonant' })
      const next = letters[at + 1] === NUKTA ? letters[at + 2] : letters[at + 1]
      const isWordInside = next !== undefined && next !== ' '
      if (isWordInside && !Object.hasOwn(SIGNS, next) && next !== VIRAMA)
        parts.push({ text: 'a', kind: 'inherent' })
      return
    }
    const vowel = SIGNS[letter] ?? VOWELS[letter]
    if (vowel !== undefined) parts.push({ text: vowel, kind: 'vowel' })
    else if (NASALS.has(letter)) parts.push({ text: nasalBefore(letters[at + 1]), kind: 'other' })
    else if (!MUTE.has(letter)) parts.push({ text: letter, kind: 'other' })
  })
  return parts
}

/** Between vowel + consonant and consonant + vowel. */
function isSilent(parts: Part[], at: number): boolean {
  if (parts[at]!.kind !== 'inherent') return false
  const kinds = [at - 2, at - 1, at + 1, at + 2].map((each) => parts[each]?.kind)
  return (
    (kinds[0] === 'vowel' || kinds[0] === 'inherent') &&
    kinds[1] === 'consonant' &&
    kinds[2] === 'consonant' &&
    (kinds[3] === 'vowel' || kinds[3] === 'inherent')
  )
}

const nasalBefore = (letter: string | undefined): string =>
  letter !== undefined && 'पफबभम'.includes(letter) ? 'm' : 'n'

const NUKTA = '\u093c'
const VIRAMA = '\u094d'
const NASALS = new Set(['\u0901', '\u0902'])
const MUTE = new Set([NUKTA, VIRAMA, '\u0903', '\u200c', '\u200d'])

const CONSONANTS: Record<string, string> = {
  ...{ क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'ch', छ: 'ch', ज: 'j', झ: 'jh', ञ: 'n' },
  ...{ ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n' },
  ...{ प: 'p', फ: 'ph', ब: 'b', भ: 'bh', म: 'm', य: 'y', र: 'r', ल: 'l', ळ: 'l', व: 'v' },
  ...{ श: 'sh', ष: 'sh', स: 's', ह: 'h' },
}

/** With a dot below: ड़, ढ़. */
const DOTTED: Record<string, string> = { ड: 'r', ढ: 'rh' }

const VOWELS: Record<string, string> = {
  ...{ अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'ai', ओ: 'o', औ: 'au' },
  ...{ ऑ: 'o', ऍ: 'e' },
}

const SIGNS: Record<string, string> = {
  ...{
    'ा': 'a',
    'ि': 'i',
    'ी': 'i',
    'ु': 'u',
    'ू': 'u',
    'ृ': 'ri',
    'े': 'e',
    'ै': 'ai',
    'ो': 'o',
    'ौ': 'au',
  },
  ...{ 'ॉ': 'o', 'ॅ': 'e' },
}
