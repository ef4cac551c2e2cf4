import { env } from '@/kit/env'
import { isWeakKey, secretWeakness } from '@/rules/system/secretWeakness'

/** What is wrong with the secrets that the operator chose: short, guessable, the same one twice. */
export const secretProblems = (): string[] => {
  const { PAYLOAD_SECRET, RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS } = env()
  const webhook = { RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS }
  return [
    ...guessable({ name: 'PAYLOAD_SECRET', secret: PAYLOAD_SECRET, length: 32 }),
    ...Object.entries(webhook).flatMap(([name, secret = '']) =>
      guessable({ name, secret, length: 16 }),
    ),
    ...dataKeyProblems(),
    ...vendorProblems(),
    ...sharedProblems(),
  ]
}

const WHY = {
  alphabet: 'it is made of a few characters, or of digits',
  repetition: 'it repeats itself',
  sequence: 'it follows the alphabet or the keyboard',
  words: 'it is made of words, or is a sample value',
  text: 'it is a text or a row of numbers in hex or base64',
}
const MAKE = 'make one with: openssl rand -base64 32'

type Typed = { name: string; secret: string; length: number }

const guessable = ({ name, secret, length }: Typed): string[] => {
  if (secret === '') return []
  if (secret.trim().length < length) return [`${name} needs at least ${length} characters; ${MAKE}`]
  const weakness = secretWeakness(secret)
  return weakness ? [`${name} can be guessed (${WHY[weakness]}); ${MAKE}`] : []
}

/** Only the key that seals must be strong: an old one behind it opens what it sealed once. */
const dataKeyProblems = (): string[] => {
  const entries = dataKeys()
  const ids = entries.map(({ id }) => id)
  const [first] = entries
  return [
    ...entries
      .filter(({ id, key }) => !/^[\w-]{1,16}$/.test(id) || key.length !== 32)
      .map(
        ({ id }) => `DATA_KEYS: "${id}" is not an id of up to 16 letters and base64 of 32 bytes`,
      ),
    ...(new Set(ids).size < ids.length ? ['DATA_KEYS names one id twice'] : []),
    ...(first?.key.length === 32 && isWeakKey(first.key)
      ? [`DATA_KEYS: the key "${first.id}" was not drawn at random; ${MAKE}`]
      : []),
  ]
}

const dataKeys = (): { id: string; text: string; key: Buffer }[] =>
  env()
    .DATA_KEYS.split(',')
    .filter(Boolean)
    .map((entry) => {
      const [id = '', text = '', ...rest] = entry.trim().split(':')
      const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && rest.length === 0
      return { id, text, key: Buffer.from(isBase64 ? text : '', 'base64') }
    })

/** What vendors give out is theirs to draw; a placeholder is not what they gave. */
const vendorProblems = (): string[] => {
  const { RAZORPAY_KEY_SECRET, TWILIO_AUTH_TOKEN, S3_SECRET_ACCESS_KEY } = env()
  return Object.entries({ RAZORPAY_KEY_SECRET, TWILIO_AUTH_TOKEN, S3_SECRET_ACCESS_KEY })
    .filter(([, secret]) => secret && (new Set(secret).size < 2 || PLACEHOLDER.test(secret)))
    .map(([name]) => `${name} is a placeholder`)
}

const PLACEHOLDER = /change.?me|sample|example|your[-_ ]|placeholder|dummy|xxxx/i

/** One leak must open one door only. */
const sharedProblems = (): string[] => {
  const given = Object.entries(chosenSecrets()).filter(([, secret]) => secret)
  return given.flatMap(([name, secret], at) =>
    given
      .slice(at + 1)
      .filter(([, other]) => other === secret)
      .map(([other]) => `${other} is the same secret as ${name}`),
  )
}

const chosenSecrets = (): Record<string, string | undefined> => {
  const { PAYLOAD_SECRET, RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET } = env()
  const { TWILIO_AUTH_TOKEN, S3_SECRET_ACCESS_KEY, SMTP_URL, DATABASE_URL } = env()
  const keys = dataKeys().map(({ id, text }) => [`DATA_KEYS "${id}"`, text] as const)
  return {
    PAYLOAD_SECRET,
    ...Object.fromEntries(keys),
    RAZORPAY_KEY_SECRET,
    RAZORPAY_WEBHOOK_SECRET,
    TWILIO_AUTH_TOKEN,
    S3_SECRET_ACCESS_KEY,
    'The password in SMTP_URL': passwordOf(SMTP_URL),
    'The password in DATABASE_URL': passwordOf(DATABASE_URL),
  }
}

const passwordOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? decodeSafely(new URL(url).password) : undefined

const decodeSafely = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
