import { writeRun } from './runFile'

/** Process ids by name. */
type Pids = Record<string, number>

export type Note = ((steps?: Pids) => void) & {
  children?: () => Pids
  changed?: () => void
}

/** Keeps var/run.json true: after a kill -9 the next start finds there what is left. */
export function noteRun({ url }: { url: string }): Note {
  const steps: Pids = {}
  const started = launchers()
  const note: Note = (more = {}) => {
    Object.assign(steps, more)
    writeRun({
      supervisor: process.pid,
      url,
      launchers: started,
      children: { ...steps, ...note.children?.() },
    })
    note.changed?.()
  }
  return note
}

/** A run in the background has none: it stays when its terminal goes. */
function launchers(): number[] {
  if (process.env.SAHIL_DETACHED === 'true' || !process.connected) return []
  return [process.ppid, Number(process.env.SAHIL_LAUNCHER ?? 0)].filter((pid) => pid > 1)
}
