import type { DemoPorts, Variables } from './demoEnvironment'
import { PlainError } from './plainError'
import { demandPort, freePort } from './ports'

/**
 * The demo's four ports: the user's where set, else 3000, the one after it and two free ones.
 * @throws PlainError when one is no port or is taken.
 */
export async function choosePorts(user: Variables): Promise<DemoPorts> {
  const port = portFrom('PORT', user.PORT, 3000)
  const sandboxPort = portFrom('SANDBOX_PORT', user.SANDBOX_PORT, port + 1)
  await demandPort({ port, variable: 'PORT', host: user.HOST || '127.0.0.1' })
  await demandPort({ port: sandboxPort, variable: 'SANDBOX_PORT' })
  const adminPort = user.ADMIN_PORT ? portFrom('ADMIN_PORT', user.ADMIN_PORT, 0) : await freePort()
  const smtpPort = user.SANDBOX_SMTP_PORT ? Number(user.SANDBOX_SMTP_PORT) : await freePort()
  return { port, sandboxPort, adminPort, smtpPort }
}

function portFrom(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new PlainError(`${name}=${value} is no port: give a number from 1 to 65535.`)
}
