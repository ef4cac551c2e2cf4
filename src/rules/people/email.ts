import { typedText } from '../text/typedText'

const LONGEST = 254
const NAME = /^[\w'+-]+(\.[\w'+-]+)*$/
const DOMAIN = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+([a-z]{2,}|xn--[a-z\d-]*[a-z\d])$/

/**
 * An email as it is kept and written to, or null for what is none: small letters, the domain in its ASCII form
 * (`asha@उदाहरण.भारत` is at `xn--p1b6ci4b4b3a.xn--h2brj9c`, RFC 5891). The part before `@` is ASCII: few servers take more.
 */
export const emailOf = (typed: string): string | null => {
  const text = typedText(typed).toLowerCase()
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > LONGEST) return null
  const name = text.slice(0, at)
  const domain = asciiDomain(text.slice(at + 1))
  const email = `${name}@${domain}`
  return NAME.test(name) && DOMAIN.test(domain) && email.length <= LONGEST ? email : null
}

/** Signs that have a meaning in an address of the web are none of a domain. */
function asciiDomain(domain: string): string {
  if (/[\s/?#@:%\\[\]]/.test(domain) || !URL.canParse(`http://${domain}`)) return ''
  const { hostname } = new URL(`http://${domain}`)
  return /^[\d.]+$/.test(hostname) ? '' : hostname
}
