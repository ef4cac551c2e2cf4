import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const NOT_RUN = 'var/test/not-run.txt'
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/**
 * Where this machine has a Chromium; undefined is written down for the end of the test run.
 * @throws Error in CI, where nothing may be left out
 */
export const findChromium = (): string | undefined => {
  const found = PLACES.find((place) => place && existsSync(place))
  if (found) return found
  const line = 'browser: no Chromium found (Debian: chromium; elsewhere set CHROMIUM_PATH)'
  if (process.env.CI) throw new Error(line)
  mkdirSync(path.dirname(NOT_RUN), { recursive: true })
  appendFileSync(NOT_RUN, `${line}\n`)
  return undefined
}

/** A browser that talks to nobody by itself. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: QUIET })
