import type { SandboxContext } from './context'

export type Timers = { later: SandboxContext['later']; end: () => void; areOver: () => boolean }

/** Timers that all end together; afterwards no new one starts. */
export const createTimers = (log: (line: string) => void): Timers => {
  const running = new Set<NodeJS.Timeout>()
  let isOver = false
  return {
    areOver: () => isOver,
    end: () => {
      isOver = true
      running.forEach((timer) => clearTimeout(timer))
      running.clear()
    },
    later: (milliseconds, run) => {
      if (isOver) return
      const timer = setTimeout(() => {
        running.delete(timer)
        Promise.resolve()
          .then(run)
          .catch((error: unknown) => log(`Sandbox: ${String(error)}`))
      }, milliseconds)
      running.add(timer)
    },
  }
}
