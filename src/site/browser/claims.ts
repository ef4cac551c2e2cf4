import { call } from './api'

const KEY = 'claims'

/** Proofs that what a visitor sent is theirs; they are used up when the visitor signs in or registers. */
export const keptClaims = (): string[] =>
  JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]

export const keepClaim = (token: string | undefined): void => {
  if (!token) return
  const tokens = [...new Set([...keptClaims(), token])].slice(-20)
  sessionStorage.setItem(KEY, JSON.stringify(tokens))
}

export const dropClaims = (): void => sessionStorage.removeItem(KEY)

/** Makes what was sent before signing in the client's own. */
export const useClaims = async (): Promise<void> => {
  const tokens = keptClaims()
  if (tokens.length === 0) return
  await call({ method: 'POST', path: '/forms/claim', body: { tokens } })
  dropClaims()
}
