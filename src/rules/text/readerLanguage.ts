import type { Language } from '../system/failures'

const TAG = /^(en|hi)(?:[-_][a-z\d]{1,8}){0,4}$/i

/** The language of ours that a tag such as `hi-IN`, `en_GB` or `HI` means; undefined for any other. */
export const languageOfTag = (tag: string): Language | undefined =>
  TAG.exec(tag.trim())?.[1]?.toLowerCase() as Language | undefined

/**
 * The language of ours that an `Accept-Language` header likes best, by its q-values and then by its order
 * (RFC 9110, 12.5.4); English where it names neither, or neither is acceptable.
 */
export const languageOfHeader = (header: string): Language => {
  const [best] = header
    .slice(0, LONGEST)
    .split(',')
    .map(liked)
    .filter(({ language, weight }) => language && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return best?.language ?? 'en'
}

const LONGEST = 1000

function liked(range: string): { language: Language | undefined; weight: number } {
  const [tag = '', ...parameters] = range.split(';')
  const q = parameters.map((each) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(each)?.[1]).find(Boolean)
  return { language: languageOfTag(tag), weight: q === undefined ? 1 : Number(q) || 0 }
}
