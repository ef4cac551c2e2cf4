import type { Server } from 'node:http'
import { Server as Listener } from 'node:net'

const GRACE_MS = 1000
const HARD_MS = 10_000
const LOOK_MS = 100

/**
 * Ends the front door: nobody new comes in; a kept connection may ask once more, for a question may be on its
 * way in this moment, and its answer closes it; idle ones are closed a second later, what hangs after ten.
 * @param graceMs how long an idle connection may still ask, in milliseconds
 */
export const closeDoor = ({
  server,
  graceMs = GRACE_MS,
}: {
  server: Server
  graceMs?: number
}): Promise<void> =>
  new Promise((resolve) => {
    const begunAt = Date.now()
    const look = setInterval(() => {
      const passed = Date.now() - begunAt
      if (passed > HARD_MS) server.closeAllConnections()
      else if (passed > graceMs) server.closeIdleConnections()
    }, LOOK_MS)
    // The HTTP server's own close cuts kept connections at once.
    Listener.prototype.close.call(server, () => {
      clearInterval(look)
      resolve()
    })
  })
