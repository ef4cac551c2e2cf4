import { env, isDemo } from './env'

/** The sites whose browsers may call us with a cookie or across origins: our own and the listed ones. */
export const allowedOrigins = (): string[] => {
  const { PUBLIC_URL, CLIENT_URL, CORS_ORIGINS } = env()
  const listed = CORS_ORIGINS.split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  const own = [PUBLIC_URL, ...(CLIENT_URL ? [CLIENT_URL] : [])].map((url) => new URL(url).origin)
  return [...new Set([...own, ...(isDemo() ? loopbackNames(PUBLIC_URL) : []), ...listed])]
}

/** In the demo the same machine is opened under either name. */
const loopbackNames = (url: string): string[] => {
  const { port, protocol } = new URL(url)
  return ['localhost', '127.0.0.1'].map((host) => `${protocol}//${host}${port ? `:${port}` : ''}`)
}
