import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

type Keys = { current: string; byId: Map<string, Buffer> }

let keys: { source: string; value: Keys } | undefined

/**
 * Seals a value for storage: AES-256-GCM, the key's id in front, the purpose as associated data.
 * A sealed text of one purpose cannot be opened for another.
 */
export const seal = ({ value, purpose }: { value: unknown; purpose: string }): string => {
  const { current, byId } = dataKeys()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', byId.get(current)!, nonce)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return [current, nonce, cipher.getAuthTag(), sealed].map(asPart).join('.')
}

/** Opens what `seal` closed. @throws Error when the key is gone or the text was changed. */
export const open = <T>({ sealed, purpose }: { sealed: string; purpose: string }): T => {
  const [id = '', nonce = '', tag = '', body = ''] = sealed.split('.')
  const key = dataKeys().byId.get(id)
  if (!key) throw new Error(`No data key "${id}": add it to DATA_KEYS to read older values.`)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const plain = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()])
  return JSON.parse(plain.toString('utf8')) as T
}

/** Keyed digest for links, tokens and look-ups of secrets; base64url. */
export const digest = ({ value, purpose }: { value: string; purpose: string }): string => {
  const key = Buffer.from(hkdfSync('sha256', env().PAYLOAD_SECRET, 'sahil', purpose, 32))
  return createHmac('sha256', key).update(value).digest('base64url')
}

const asPart = (part: string | Buffer): string =>
  typeof part === 'string' ? part : part.toString('base64url')

function dataKeys(): Keys {
  const source = env().DATA_KEYS
  if (keys?.source === source) return keys.value
  const byId = new Map(source.split(',').filter(Boolean).map(readKey))
  const current = byId.keys().next().value
  if (!current) throw new Error('DATA_KEYS is empty: give at least one key as id:base64.')
  keys = { source, value: { current, byId } }
  return keys.value
}

function readKey(entry: string): [string, Buffer] {
  const [id = '', encoded = ''] = entry.trim().split(':')
  const key = Buffer.from(encoded, 'base64')
  if (!/^[\w-]{1,16}$/.test(id) || key.length !== 32) {
    throw new Error('DATA_KEYS: each key is id:base64 of exactly 32 bytes.')
  }
  return [id, key]
}
