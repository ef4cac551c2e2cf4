/** One HTTP answer, its body read. */
export type Answer = { status: number; body: Record<string, unknown> }

type Call = {
  method?: string
  path: string
  token?: string
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
}

/** A caller of one API: plain HTTP, as a frontend would. `base` ends without a slash. */
export const httpClient =
  (base: string) =>
  async ({ method = 'GET', path, token, json, form, headers = {} }: Call): Promise<Answer> => {
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
    const response = await fetch(`${base}${path}`, {
      method,
      body,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {},
    }
  }

/** Asks again until the answer is as expected; gives up after so many tries of a third of a second. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  tries = 90,
): Promise<T> => {
  for (let at = 0; at < tries; at += 1) {
    const found = await ask()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 333))
  }
  throw new Error(`waited in vain for ${what}`)
}

/** @throws Error naming what differs */
export const expect = (isAsExpected: boolean, what: string): void => {
  if (!isAsExpected) throw new Error(`differs: ${what}`)
}
