export type Phase = { name: string; ms: number }

export type Progress = {
  phases: Phase[]
  line: (text: string) => void
  /** Runs one step of the start, shows that it runs and how long it took. */
  phase: <T>(name: string, work: () => Promise<T>, told?: (result: T) => string) => Promise<T>
}

const REMIND_MS = 10_000

/**
 * The progress of a start in plain lines (logs and pipes read them as well as terminals).
 * @param before phases that were over before this process began, in milliseconds.
 */
export function showProgress(options: {
  print: (text: string) => void
  before?: Phase[]
}): Progress {
  const phases = [...(options.before ?? [])]
  const line = (text: string) => options.print(`  ${text}`)
  return {
    phases,
    line,
    phase: async (name, work, told) => {
      const start = performance.now()
      const reminder = setInterval(() => {
        line(`… ${name}, ${seconds(performance.now() - start)}`)
      }, REMIND_MS)
      try {
        const result = await work()
        const ms = Math.round(performance.now() - start)
        phases.push({ name, ms })
        const detail = told?.(result)
        line(`✔ ${name}${detail ? ` (${detail})` : ''}, ${seconds(ms)}`)
        return result
      } catch (error) {
        line(`✘ ${name}, ${seconds(performance.now() - start)}`)
        throw error
      } finally {
        clearInterval(reminder)
      }
    },
  }
}

/** The phases that earlier processes of this command measured. */
export function readPhases(json: string | undefined): Phase[] {
  return json ? (JSON.parse(json) as Phase[]) : []
}

/** Milliseconds as a person reads them. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
