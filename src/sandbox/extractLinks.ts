const IN_TEXT = /https?:\/\/[^\s"'<>()[\]]+/g
const IN_HTML = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

/** Every http(s) address in a message, each once, those of the text first. */
export const extractLinks = ({ text, html }: { text: string; html: string }): string[] => {
  const typed = (text.match(IN_TEXT) ?? []).map((link) => link.replace(/[.,;:!?।*_~]+$/u, ''))
  const linked = [...html.matchAll(IN_HTML)]
    .map((match) => decodeEntities(match[1] ?? match[2] ?? ''))
    .filter((link) => /^https?:\/\//.test(link))
  return [...new Set([...typed, ...linked])]
}

const decodeEntities = (value: string): string =>
  value
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
