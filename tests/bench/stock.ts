import { BUSY_CLIENTS, PASSWORD, SIZES, benchClients } from './data'
import type { Stock } from './works'

const LOGINS = 100

/** Reads the catalogue and signs clients in, over HTTP. */
export async function stockOf(options: { url: string; loginPath: string }): Promise<Stock> {
  const accounts = benchClients().map(({ email }) => ({ email, password: PASSWORD }))
  const clients: Stock['clients'] = []
  for (const account of accounts.slice(0, BUSY_CLIENTS)) {
    clients.push(await signIn(options, account))
  }
  return {
    services: await readServices(options.url),
    clients,
    logins: accounts.slice(BUSY_CLIENTS, BUSY_CLIENTS + LOGINS),
  }
}

async function signIn(
  { url, loginPath }: { url: string; loginPath: string },
  account: { email: string; password: string },
): Promise<Stock['clients'][number]> {
  const answer = await fetch(`${url}${loginPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url}${loginPath} answered ${answer.status}: ${text}`)
  const { user, token } = JSON.parse(text) as { user: { id: string }; token: string }
  return { id: user.id, token }
}

async function readServices(url: string): Promise<Stock['services']> {
  const pages = await Promise.all(
    [1, 2].map(async (page) => {
      const answer = await fetch(`${url}/api/services?limit=100&page=${page}`)
      return ((await answer.json()) as { docs: Stock['services'] }).docs
    }),
  )
  const services = pages.flat()
  if (services.length !== SIZES.published) {
    throw new Error(`${url} shows ${services.length} services instead of ${SIZES.published}.`)
  }
  return services
}
