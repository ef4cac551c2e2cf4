import type { ServerResponse } from 'node:http'

export type LiveEvents = {
  join: (response: ServerResponse) => void
  /** Tells the open pages that something changed, at most ten times a second. */
  tell: () => void
  close: () => void
}

/** Server-sent events for the page at `/`. */
export const createLiveEvents = (): LiveEvents => {
  const open = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | undefined
  return {
    join: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write('retry: 1000\ndata: hello\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    tell: () => {
      if (timer || !open.size) return
      timer = setTimeout(() => {
        timer = undefined
        for (const response of open) response.write('data: change\n\n')
      }, 100)
      timer.unref()
    },
    close: () => {
      clearTimeout(timer)
      for (const response of open) response.end()
    },
  }
}
